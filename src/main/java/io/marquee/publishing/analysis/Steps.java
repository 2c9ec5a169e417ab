package io.marquee.publishing.analysis;

import io.marquee.decision.Cap;
import io.marquee.decision.Decision;
import io.marquee.decision.EntitlementType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is decided about an account, in the features' {@code Then} steps. */
final class Steps {

    private final Map<String, String> steps = new LinkedHashMap<>();

    private Steps(Decision decision) {
        tier(decision);
        selection(decision);
        portfolio(decision);
        service(decision);
        value(decision);
        relationship(decision);
    }

    /** The steps that hold of a decision, by the part that they are about. */
    static Map<String, String> of(Decision decision) {
        return new Steps(decision).steps;
    }

    /** The steps that hold of one decision and not of the other, at most so many. */
    static List<String> difference(Decision right, Decision wrong, int most) {
        Map<String, String> found = of(wrong);
        List<String> expected = new ArrayList<>();
        of(right).forEach((part, step) -> {
            if (expected.size() < most && !step.equals(found.get(part))) {
                expected.add(step);
            }
        });
        return expected;
    }

    /** A number as features write it. */
    static String number(@Nullable BigDecimal number) {
        return number == null ? "unknown" : number.stripTrailingZeros().toPlainString();
    }

    private void tell(String part, String step) {
        steps.put(part, step);
    }

    private void tier(Decision decision) {
        Decision.TierDecision tier = decision.tier();
        tell("tier.policy", "the policy tier is " + tier.policy());
        tell("tier", "the tier is " + tier.effective());
        tell("tier.change", "the change is " + tier.change());
        tell("tier.low", "the count of low evaluations is " + tier.nextConsecutiveLowEvaluations());
        tell(
                "tier.caps",
                "these caps took effect: "
                        + list(tier.caps().stream().map(Cap::name).toList()));
        if (tier.overridden()) {
            tell("override", "the override holds");
        } else {
            List<String> ignored = decision.dataGaps().stream()
                    .filter(gap ->
                            gap.field().equals("override") && gap.effect().startsWith("ignored: "))
                    .map(gap -> gap.effect().substring("ignored: ".length()))
                    .toList();
            if (ignored.size() == 1) {
                tell("override", "the override is ignored because \"" + ignored.get(0) + "\"");
            }
        }
    }

    private static String list(List<String> elements) {
        return elements.isEmpty() ? "none" : String.join(", ", elements);
    }

    private void selection(Decision decision) {
        tell("candidate", decision.selection().candidate() ? "it is a candidate" : "it is no candidate");
        decision.selection()
                .evidence()
                .forEach(each -> tell("evidence." + each.id(), "the evidence " + each.id() + " is " + each.result()));
        tell("route", "the route is " + decision.selection().route());
        tell("score", "the score is " + number(decision.score().total()));
        decision.score()
                .criteria()
                .forEach(
                        each -> tell("points." + each.id(), each.id() + " earns " + number(each.points()) + " points"));
        tell("completeness", "the completeness is " + number(decision.score().completeness()));
        String grade = decision.credit().grade();
        tell("credit", "the credit grade is " + (grade.equals("UNKNOWN") ? "unknown" : grade));
    }

    private void portfolio(Decision decision) {
        Decision.Portfolio portfolio = decision.portfolio();
        tell("quadrant", "the quadrant is " + portfolio.quadrant());
        String strategy = portfolio.strategy();
        tell("strategy", strategy == null ? "there is no strategy" : "the strategy is \"" + strategy + "\"");
        tell("attractiveness", "the attractiveness is " + number(portfolio.attractiveness()));
        tell("strength", "the strength is " + number(portfolio.strength()));
    }

    private void service(Decision decision) {
        Decision.Engaging approach = decision.approach();
        tell("complexity", "the complexity is " + approach.complexity() + ", " + approach.level());
        tell("approach", "the approach is " + approach.value());
        tell("limited", "the team's hours " + (approach.limitedByResources() ? "do not suffice" : "suffice"));
        Integer hours = decision.value().effortHours();
        tell("effort", "the effort is " + (hours == null ? "unknown" : hours) + " hours a year");
        Decision.Coverage coverage = decision.coverage();
        tell("coverage", "the coverage is " + coverage.mode());
        tell("remote", "up to " + number(coverage.remoteShareMax()) + " of the meetings may be remote");
        String channel = coverage.operationalChannel();
        tell("channel", "operations reach it by " + (channel == null ? "unknown" : channel));
        tell("focus", "the focus is " + coverage.focus());
        String brief = coverage.salesBrief();
        tell("brief", brief == null ? "there is no sales brief" : "the sales brief is \"" + brief + "\"");
        Map<EntitlementType, String> owed = decision.entitlements().stream()
                .collect(Collectors.toMap(Decision.Entitlement::type, Decision.Entitlement::level));
        for (EntitlementType type : EntitlementType.values()) {
            tell("entitlement." + type, entitlement(type, owed.get(type)));
        }
        if (decision.declinedServices().isEmpty()) {
            tell("declined", "no service is declined");
        }
    }

    static String entitlement(EntitlementType type, @Nullable String level) {
        return level == null ? "there is no entitlement " + type : "the entitlement " + type + " is \"" + level + "\"";
    }

    private void value(Decision decision) {
        Decision.Value value = decision.value();
        tell("retention", retention(value));
        tell("ceiling", "the investment ceiling is " + number(value.investmentCeiling()));
        tell("clv", "the lifetime value is " + number(value.clv()));
    }

    private static String retention(Decision.Value value) {
        return "the retention is " + (value.retentionEstimated() ? "estimated" : "given") + " as "
                + number(value.retentionUsed());
    }

    private void relationship(Decision decision) {
        tell("health", "the health is " + decision.health());
        Integer interval = decision.review().intervalDays();
        tell("interval", "the review interval is " + (interval == null ? "unknown" : interval) + " days");
        tell(
                "drivers",
                "the review interval is set by "
                        + list(decision.review().drivers().stream()
                                .map(Enum::name)
                                .toList()));
        Object next = decision.review().nextDate();
        tell("review", "the next review is on " + (next == null ? "unknown" : next));
        tell("coordination", "the coordination is " + decision.coordination().status());
        tell("lead", decision.coordination().leadRequired() ? "one lead is required" : "no lead is required");
        tell(
                "actions",
                "the actions are exactly: "
                        + list(decision.actions().stream()
                                .map(action -> action.type().name())
                                .toList()));
    }
}
