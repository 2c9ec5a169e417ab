package io.marquee.scenario;

import io.marquee.decision.Decision;
import io.marquee.decision.EntitlementType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a decision says, in the features' words: the {@code Then} steps, without keywords, that hold of it. */
public final class Thens {

    private static final Set<String> MAIN =
            Set.of("tier", "score", "quadrant", "approach", "coverage", "ceiling", "health", "actions");

    private final Map<String, String> steps = new LinkedHashMap<>();

    private Thens(Decision decision) {
        tier(decision);
        override(decision);
        selection(decision);
        portfolio(decision);
        service(decision);
        entitlements(decision);
        value(decision);
        relationship(decision);
    }

    /** The decision's main answers. */
    public static List<String> of(Decision decision) {
        List<String> main = new ArrayList<>();
        Set<String> owed = decision.entitlements().stream()
                .map(each -> entitlement(each.type()))
                .collect(Collectors.toSet());
        parts(decision).forEach((part, step) -> {
            if (MAIN.contains(part) || owed.contains(part)) {
                main.add(step);
            }
        });
        return List.copyOf(main);
    }

    /** What holds of a decision and not of another one, in every respect that features speak of. */
    public static List<String> of(Decision decision, Decision unlike) {
        Map<String, String> other = parts(unlike);
        List<String> different = new ArrayList<>();
        parts(decision).forEach((part, step) -> {
            if (!step.equals(other.get(part))) {
                different.add(step);
            }
        });
        return List.copyOf(different);
    }

    /**
     * What holds of a decision in every respect that features speak of, by what it is about: {@code tier.policy},
     * {@code entitlement.ADVISORY} and so on. Where features have no words, as for text with quotes, nothing is said.
     */
    public static Map<String, String> parts(Decision decision) {
        return Collections.unmodifiableMap(new Thens(decision).steps);
    }

    /** That a rule is the reason, or is not, as the decision has it. */
    public static String because(String rule, Decision decision) {
        boolean so = decision.reasons().stream().anyMatch(each -> each.rule().equals(rule) && each.contributed());
        return (so ? "this is because \"" : "this is not because \"") + rule + '"';
    }

    /** A number, as the features write it; {@code unknown} for {@code null}. */
    public static String number(@Nullable BigDecimal number) {
        return FactLines.words(number);
    }

    private void tier(Decision decision) {
        Decision.TierDecision tier = decision.tier();
        say(
                "tier",
                decision.keyAccount() ? "it is a key account in tier " : "it is no key account, but in tier ",
                tier.effective());
        say("tier.policy", "the policy tier is ", tier.policy());
        say("tier.caps", "these caps took effect: ", list(Answer.names(tier.caps())));
        say("tier.change", "the change is ", tier.change());
        say("tier.low", "the count of low evaluations is ", tier.nextConsecutiveLowEvaluations());
    }

    private void override(Decision decision) {
        String ignored = "ignored: ";
        List<String> causes = decision.dataGaps().stream()
                .filter(gap -> gap.field().equals("override") && gap.effect().startsWith(ignored))
                .map(gap -> gap.effect().substring(ignored.length()))
                .toList();
        if (decision.tier().overridden()) {
            steps.put("override", "the override holds");
        } else if (causes.size() == 1) {
            quote("override", "the override is ignored because ", causes.get(0));
        }
    }

    private void selection(Decision decision) {
        decision.selection()
                .evidence()
                .forEach(each -> say("evidence." + each.id(), "the evidence " + each.id() + " is ", each.result()));
        steps.put("candidate", decision.selection().candidate() ? "it is a candidate" : "it is no candidate");
        say("route", "the route is ", decision.selection().route());
        decision.score()
                .criteria()
                .forEach(each -> steps.put(
                        "points." + each.id(),
                        each.points() == null
                                ? each.id() + " is unscored"
                                : each.id() + " earns " + number(each.points()) + " points"));
        say("score", "the score is ", decision.score().total());
        say("completeness", "the completeness is ", decision.score().completeness());
        String grade = decision.credit().grade();
        say("credit", "the credit grade is ", grade.equals("UNKNOWN") ? null : grade);
    }

    private void portfolio(Decision decision) {
        Decision.Portfolio portfolio = decision.portfolio();
        say("attractiveness", "the attractiveness is ", portfolio.attractiveness());
        say("strength", "the strength is ", portfolio.strength());
        say("quadrant", "the quadrant is ", portfolio.quadrant());
        quote("strategy", "the strategy is ", portfolio.strategy(), "there is no strategy");
    }

    private void service(Decision decision) {
        Decision.Engaging approach = decision.approach();
        say("complexity", "the complexity is ", FactLines.words(approach.complexity()) + ", " + approach.level());
        say("approach", "the approach is ", approach.value());
        steps.put(
                "limited",
                approach.limitedByResources() ? "the team's hours do not suffice" : "the team's hours suffice");
        steps.put("effort", "the effort is " + FactLines.words(decision.value().effortHours()) + " hours a year");
        Decision.Coverage coverage = decision.coverage();
        say("coverage", "the coverage is ", coverage.mode());
        steps.put("remote", "up to " + number(coverage.remoteShareMax()) + " of the meetings may be remote");
        say("channel", "operations reach it by ", coverage.operationalChannel());
        say("focus", "the focus is ", coverage.focus());
        quote("brief", "the sales brief is ", coverage.salesBrief(), "there is no sales brief");
    }

    private void entitlements(Decision decision) {
        Map<EntitlementType, String> owed = decision.entitlements().stream()
                .collect(Collectors.toMap(Decision.Entitlement::type, Decision.Entitlement::level));
        for (EntitlementType type : EntitlementType.values()) {
            quote(
                    entitlement(type),
                    "the entitlement " + type + " is ",
                    owed.get(type),
                    "there is no entitlement " + type);
        }
        if (decision.declinedServices().isEmpty()) {
            steps.put("declined", "no service is declined");
        }
    }

    private static String entitlement(EntitlementType type) {
        return "entitlement." + type;
    }

    private void value(Decision decision) {
        Decision.Value value = decision.value();
        say(
                "retention",
                value.retentionEstimated() ? "the retention is estimated as " : "the retention is given as ",
                value.retentionUsed());
        say("clv", "the lifetime value is ", value.clv());
        say("ceiling", "the investment ceiling is ", value.investmentCeiling());
    }

    private void relationship(Decision decision) {
        Decision.Review review = decision.review();
        say("health", "the health is ", decision.health());
        say("interval", "the review interval is ", FactLines.words(review.intervalDays()) + " days");
        say("drivers", "the review interval is set by ", list(Answer.names(review.drivers())));
        say("review", "the next review is on ", review.nextDate());
        steps.put("overdue", review.overdue() ? "the review is overdue" : "the review is not overdue");
        say("coordination", "the coordination is ", decision.coordination().status());
        steps.put("lead", decision.coordination().leadRequired() ? "one lead is required" : "no lead is required");
        say(
                "actions",
                "the actions are exactly: ",
                list(Answer.names(
                        decision.actions().stream().map(Decision.Action::type).toList())));
    }

    private void say(String part, String words, @Nullable Object answer) {
        steps.put(
                part,
                words + (answer instanceof Number ? FactLines.words(answer) : Objects.toString(answer, "unknown")));
    }

    private void quote(String part, String words, @Nullable String answer, String otherwise) {
        if (answer == null) {
            steps.put(part, otherwise);
        } else {
            quote(part, words, answer);
        }
    }

    private void quote(String part, String words, String answer) {
        if (!answer.contains("\"") && !answer.contains("\\")) {
            steps.put(part, words + '"' + answer + '"');
        }
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : String.join(", ", names);
    }
}
