package io.marquee.scenario;

import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import io.marquee.policy.Reason;
import io.marquee.policy.Rule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The evaluation itself, and which rules decided it. */
public final class EvaluationSteps {

    /** The step that names a rule which must have decided. */
    static final String BECAUSE = "this is because {string}";

    @When("it is evaluated")
    public void itIsEvaluated() {
        World.here().evaluate();
    }

    @Then("it cannot be evaluated without its {}")
    public void itCannotBeEvaluatedWithoutIts(String fact) {
        World world = World.here();
        String pointer = "/account/" + world.accountWords().name(fact);
        try {
            world.evaluate();
        } catch (RefusedFacts e) {
            Answer.mustBeExactly(
                    "what is refused",
                    List.of(pointer),
                    e.refusals().stream().map(Refusal::pointer).toList());
            return;
        }
        throw new AssertionError("it was evaluated without its " + fact);
    }

    /** The rule held, and no stronger one overruled it. */
    @Then(BECAUSE)
    public void thisIsBecause(String rule) {
        Optional<Reason> reason = reason(rule);
        if (reason.isEmpty()) {
            throw new AssertionError("the rule \"" + rule + "\" " + (isOfPolicy(rule) ? "did not hold" : "is unknown"));
        }
        if (!reason.get().contributed()) {
            throw new AssertionError("the rule \"" + rule + "\" held, but another was stronger");
        }
    }

    @Then("this is not because {string}")
    public void thisIsNotBecause(String rule) {
        if (!isOfPolicy(rule)) {
            throw new AssertionError("the rule \"" + rule + "\" is unknown");
        }
        if (reason(rule).filter(Reason::contributed).isPresent()) {
            throw new AssertionError("the rule \"" + rule + "\" held, and none was stronger");
        }
    }

    private static Optional<Reason> reason(String rule) {
        return World.here().reasons().stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst();
    }

    private static boolean isOfPolicy(String rule) {
        Stream<String> names = PolicyUnderTest.release().policy().rules().map(Rule::name);
        return names.anyMatch(rule::equals);
    }
}
