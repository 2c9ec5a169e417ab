package io.marquee.publishing;

import io.marquee.decision.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A part of a decision that may differ; reasons, and the names of rules, are none. */
public enum Aspect {
    KEY_ACCOUNT(Decision::keyAccount),
    SELECTION(Decision::selection),
    SCORE(Decision::score),
    CREDIT(Decision::credit),
    TIER(Aspect::tier),
    PORTFOLIO(Decision::portfolio),
    APPROACH(Decision::approach),
    COVERAGE(Decision::coverage),
    ENTITLEMENTS(Aspect::entitlements),
    DECLINED_SERVICES(Aspect::declined),
    VALUE(Decision::value),
    HEALTH(Decision::health),
    REVIEW(Decision::review),
    COORDINATION(Decision::coordination),
    BUYING_CENTRE(Decision::buyingCentre),
    ACTIONS(Aspect::actions),
    DATA_GAPS(Decision::dataGaps);

    @SuppressWarnings("ImmutableEnumChecker") // method references hold nothing
    private final Function<Decision, Object> part;

    Aspect(Function<Decision, Object> part) {
        this.part = part;
    }

    private static Object tier(Decision decision) {
        Decision.TierDecision tier = decision.tier();
        return Arrays.asList(
                tier.policy(),
                tier.effective(),
                tier.previous(),
                tier.change(),
                tier.overridden(),
                tier.caps(),
                tier.nextConsecutiveLowEvaluations());
    }

    private static Object entitlements(Decision decision) {
        return decision.entitlements().stream()
                .map(each -> List.of(each.type(), each.level()))
                .toList();
    }

    private static Object declined(Decision decision) {
        return decision.declinedServices().stream()
                .map(Decision.DeclinedService::service)
                .toList();
    }

    private static Object actions(Decision decision) {
        return decision.actions().stream().map(Decision.Action::type).toList();
    }

    /** Whether two decisions about one account differ in it. */
    boolean differs(Decision one, Decision other) {
        return !part.apply(one).equals(part.apply(other));
    }
}
