package io.marquee.portfolio;

import io.marquee.account.Account;
import io.marquee.account.Context;
import io.marquee.account.DataGap;
import io.marquee.account.Figures;
import io.marquee.account.Tier;
import io.marquee.decision.Change;
import io.marquee.decision.Decision;
import io.marquee.decision.EntitlementType;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One account as an evaluation found it: what is kept of its decision for analysis. Money is in the policy's one
 * currency, over the trailing twelve months.
 *
 * @param tier the effective tier
 * @param previousTier the tier before the evaluation; {@code null} for a new account
 * @param movedBy the rule that made the tier another than the previous one; {@code null} if it is the same
 * @param keyAccount whether the tier is STRATEGIC or KEY
 * @param annualRevenue at least 0
 * @param contribution gross profit less cost to serve, may be negative; {@code null} if unknown
 * @param effortHours hours a year that serving it takes; 0 if no rule names any
 * @param meetings face-to-face meetings owed a year
 * @param reviews business reviews owed a year; an automated report is none
 * @param clv customer lifetime value; {@code null} if unknown
 * @param investmentCeiling money that may be invested in a year; {@code null} if unknown
 * @param score 0..100, one decimal
 * @param completeness how much of the score's weight is known, 0..1
 * @param lowEvaluations the count of low evaluations in a row that the next evaluation starts from
 * @param tierSince since when it has been in its tier: the day of the evaluation if that moved it
 * @param gaps facts that were missing or could not be used, with what that meant
 */
public record Evaluated(
        String accountId,
        Tier tier,
        @Nullable Tier previousTier,
        Change change,
        @Nullable String movedBy,
        boolean keyAccount,
        Quadrant quadrant,
        BigDecimal annualRevenue,
        @Nullable BigDecimal contribution,
        int effortHours,
        int meetings,
        int reviews,
        @Nullable BigDecimal clv,
        @Nullable BigDecimal investmentCeiling,
        BigDecimal score,
        BigDecimal completeness,
        int lowEvaluations,
        LocalDate tierSince,
        List<DataGap> gaps) {

    private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

    public Evaluated {
        gaps = List.copyOf(gaps);
    }

    /** What is kept of a decision about an account. */
    public static Evaluated of(Account account, Context context, Decision decision) {
        Decision.TierDecision tier = decision.tier();
        Decision.Value value = decision.value();
        Integer hours = value.effortHours();
        return new Evaluated(
                account.accountId(),
                tier.effective(),
                tier.previous(),
                tier.change(),
                tier.movedBy(),
                decision.keyAccount(),
                decision.portfolio().quadrant(),
                account.annualRevenue(),
                Figures.contribution(account),
                hours == null ? 0 : hours,
                timesAYear(EntitlementType.FACE_TO_FACE_MEETINGS, decision),
                timesAYear(EntitlementType.BUSINESS_REVIEWS, decision),
                value.clv(),
                value.investmentCeiling(),
                decision.score().total(),
                decision.score().completeness(),
                tier.nextConsecutiveLowEvaluations(),
                since(account, context, tier),
                decision.dataGaps());
    }

    private static LocalDate since(Account account, Context context, Decision.TierDecision tier) {
        LocalDate since = account.tierSince();
        return since == null || tier.effective() != tier.previous() ? context.asOf() : since;
    }

    /** How often an account is owed something; what is owed in words, or in intervals, is not counted. */
    private static int timesAYear(EntitlementType type, Decision decision) {
        for (Decision.Entitlement entitlement : decision.entitlements()) {
            if (entitlement.type() == type) {
                String level = entitlement.level();
                return COUNT.matcher(level).matches() ? Integer.parseInt(level) : 0;
            }
        }
        return 0;
    }
}
