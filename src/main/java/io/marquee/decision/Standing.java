package io.marquee.decision;

import io.marquee.account.CreditGrade;
import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account between its current tier and the one that the policy gives it.
 *
 * @param scoreOverNextTier the score less what the next tier up asks for; {@code null} without one
 * @param scoreUnderCurrentTier what the current tier asks for less the score; {@code null} without one
 * @param toleratedBelow how far below what a tier asks for is tolerated; {@code null}: not at all
 * @param capsCalledFor caps whose rule held
 * @param capsInEffect caps that lowered the tier
 * @param monthsInTier full months since {@code tierSince}; {@code null} for a new account
 * @param lowEvaluations formal evaluations in a row that asked for a lower tier, with this one
 */
public record Standing(
        @Nullable Tier currentTier,
        boolean keyToday,
        Tier policyTier,
        Direction direction,
        boolean candidate,
        @Nullable BigDecimal scoreOverNextTier,
        @Nullable BigDecimal scoreUnderCurrentTier,
        @Nullable BigDecimal toleratedBelow,
        Set<Cap> capsCalledFor,
        Set<Cap> capsInEffect,
        @Nullable Long monthsInTier,
        int lowEvaluations,
        @Nullable CreditGrade creditGrade) {

    /** Whether the rule of a cap held. */
    public boolean capsCalledFor(Cap cap) {
        return capsCalledFor.contains(cap);
    }

    /** Whether a cap lowered the tier. */
    public boolean capsInEffect(Cap cap) {
        return capsInEffect.contains(cap);
    }
}
