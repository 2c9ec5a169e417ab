package io.marquee.scenario;

import io.marquee.decision.Decision;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a decision says, in the features' words: the {@code Then} steps, without keywords, that hold of it. */
public final class Thens {

    private final List<String> steps = new ArrayList<>();

    private Thens() {}

    /** The decision's main answers. */
    public static List<String> of(Decision decision) {
        Thens thens = new Thens();
        thens.tier(decision);
        thens.say("the score is ", decision.score().total());
        thens.say("the quadrant is ", decision.portfolio().quadrant());
        thens.say("the approach is ", decision.approach().value());
        thens.say("the coverage is ", decision.coverage().mode());
        thens.entitlements(decision);
        thens.say("the investment ceiling is ", decision.value().investmentCeiling());
        thens.say("the health is ", decision.health());
        thens.actions(decision);
        return List.copyOf(thens.steps);
    }

    /** What holds of a decision and not of another one, in every respect that features speak of. */
    public static List<String> of(Decision decision, Decision unlike) {
        Set<String> steps = new LinkedHashSet<>(all(decision));
        steps.removeAll(Set.copyOf(all(unlike)));
        return List.copyOf(steps);
    }

    /** That a rule is the reason, or is not, as the decision has it. */
    public static String because(String rule, Decision decision) {
        boolean so = decision.reasons().stream().anyMatch(each -> each.rule().equals(rule) && each.contributed());
        return (so ? "this is because \"" : "this is not because \"") + rule + '"';
    }

    private static List<String> all(Decision decision) {
        Thens thens = new Thens();
        thens.tier(decision);
        thens.selection(decision);
        thens.service(decision);
        thens.entitlements(decision);
        thens.relationship(decision);
        thens.actions(decision);
        return thens.steps;
    }

    private void tier(Decision decision) {
        Decision.TierDecision tier = decision.tier();
        say(
                decision.keyAccount() ? "it is a key account in tier " : "it is no key account, but in tier ",
                tier.effective());
        if (tier.policy() != tier.effective()) {
            say("the policy tier is ", tier.policy());
        }
        if (!tier.caps().isEmpty()) {
            say("these caps took effect: ", list(Answer.names(tier.caps())));
        }
        if (tier.previous() != null) {
            say("the change is ", tier.change());
            say("the count of low evaluations is ", tier.nextConsecutiveLowEvaluations());
        }
    }

    private void selection(Decision decision) {
        decision.selection().evidence().forEach(each -> say("the evidence " + each.id() + " is ", each.result()));
        steps.add(decision.selection().candidate() ? "it is a candidate" : "it is no candidate");
        say("the route is ", decision.selection().route());
        decision.score().criteria().forEach(each -> {
            if (each.points() == null) {
                steps.add(each.id() + " is unscored");
            } else {
                steps.add(each.id() + " earns " + FactLines.words(each.points()) + " points");
            }
        });
        say("the score is ", decision.score().total());
        say("the completeness is ", decision.score().completeness());
        String grade = decision.credit().grade();
        say("the credit grade is ", grade.equals("UNKNOWN") ? null : grade);
    }

    private void service(Decision decision) {
        say("the attractiveness is ", decision.portfolio().attractiveness());
        say("the strength is ", decision.portfolio().strength());
        say("the quadrant is ", decision.portfolio().quadrant());
        Decision.Engaging approach = decision.approach();
        say("the complexity is ", FactLines.words(approach.complexity()) + ", " + approach.level());
        say("the approach is ", approach.value());
        steps.add(approach.limitedByResources() ? "the team's hours do not suffice" : "the team's hours suffice");
        steps.add("the effort is " + FactLines.words(decision.value().effortHours()) + " hours a year");
        Decision.Coverage coverage = decision.coverage();
        say("the coverage is ", coverage.mode());
        steps.add("up to " + FactLines.words(coverage.remoteShareMax()) + " of the meetings may be remote");
        say("the focus is ", coverage.focus());
        quote("the sales brief is ", coverage.salesBrief(), "there is no sales brief");
    }

    private void entitlements(Decision decision) {
        decision.entitlements().forEach(each -> quote("the entitlement " + each.type() + " is ", each.level(), ""));
    }

    private void relationship(Decision decision) {
        say("the lifetime value is ", decision.value().clv());
        say("the investment ceiling is ", decision.value().investmentCeiling());
        say("the health is ", decision.health());
        say("the review interval is ", FactLines.words(decision.review().intervalDays()) + " days");
        say(
                "the review interval is set by ",
                list(Answer.names(decision.review().drivers())));
        say("the next review is on ", decision.review().nextDate());
        steps.add(decision.review().overdue() ? "the review is overdue" : "the review is not overdue");
        say("the coordination is ", decision.coordination().status());
        steps.add(decision.coordination().leadRequired() ? "one lead is required" : "no lead is required");
    }

    private void actions(Decision decision) {
        say(
                "the actions are exactly: ",
                list(Answer.names(
                        decision.actions().stream().map(Decision.Action::type).toList())));
    }

    private void say(String words, @Nullable Object answer) {
        boolean number = answer instanceof Number;
        steps.add(words + (number ? FactLines.words(new BigDecimal(String.valueOf(answer))) : text(answer)));
    }

    /** Quoted texts cannot hold quotes themselves; such an answer is not told. */
    private void quote(String words, @Nullable String answer, String otherwise) {
        if (answer == null) {
            steps.add(otherwise);
        } else if (!answer.contains("\"") && !answer.contains("\\")) {
            steps.add(words + '"' + answer + '"');
        }
    }

    private static String text(@Nullable Object answer) {
        if (answer == null) {
            return "unknown";
        }
        return answer instanceof Enum<?> constant ? constant.name() : answer.toString();
    }

    private static String list(List<String> names) {
        return names.isEmpty() ? "none" : names.stream().collect(Collectors.joining(", "));
    }
}
