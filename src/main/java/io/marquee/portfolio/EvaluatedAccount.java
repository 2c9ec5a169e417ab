package io.marquee.portfolio;

import io.marquee.account.Tier;
import io.marquee.decision.Change;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation found of an account.
 *
 * @param decided whether there is a decision; {@code false} where the facts were refused and the tier was kept
 * @param decisionId the id in the ledger; {@code null} if no decision was kept
 * @param tier the effective tier; {@code null} if none was decided and it had none
 * @param movedBy the rule that made the tier another; {@code null} if it is the same
 */
public record EvaluatedAccount(
        String accountId,
        boolean decided,
        @Nullable UUID decisionId,
        @Nullable Tier tier,
        @Nullable LocalDate tierSince,
        int consecutiveLowEvaluations,
        @Nullable Tier previousTier,
        @Nullable Change change,
        @Nullable String movedBy,
        boolean keyAccount,
        @Nullable Quadrant quadrant,
        @Nullable BigDecimal score,
        BigDecimal annualRevenue,
        @Nullable BigDecimal contribution,
        int effortHours) {

    static EvaluatedAccount of(Evaluated found, @Nullable UUID decisionId) {
        return new EvaluatedAccount(
                found.accountId(),
                true,
                decisionId,
                found.tier(),
                found.tierSince(),
                found.lowEvaluations(),
                found.previousTier(),
                found.change(),
                found.movedBy(),
                found.keyAccount(),
                found.quadrant(),
                found.score(),
                found.annualRevenue(),
                found.contribution(),
                found.effortHours());
    }

    /** An account that keeps the tier that it held, since its facts cannot be decided on. */
    static EvaluatedAccount refused(AccountVersion version, @Nullable Held held) {
        Tier tier = held == null ? null : held.tier();
        return new EvaluatedAccount(
                version.id(),
                false,
                null,
                tier,
                held == null ? null : held.since(),
                held == null ? 0 : held.lowEvaluations(),
                tier,
                null,
                null,
                tier != null && tier.isKey(),
                null,
                null,
                version.annualRevenue(),
                null,
                0);
    }

    /** Whether it is in another tier than before. */
    boolean isMoved() {
        return tier != previousTier;
    }
}
