package io.marquee.coverage;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What it takes to get from today's managers to those of a plan (S4: one firm reassigned three quarters of its
 * customers). Money is rounded half up to cents.
 *
 * @param managedToday accounts that have a manager today
 * @param accountsMoved how many of them lose this manager
 * @param sharePercent their share, 0..100; 0 if nobody has a manager today
 * @param revenueMoved their annual revenue
 * @param revenueAtRisk how much of it is at risk
 * @param moves each of them, in the order of the request
 * @param waves in which order to move them, if at once would be too many; the least revenue first, so that a firm
 *     learns where least is at stake; empty if no rule calls for waves
 * @param wavesBecause the rule that calls for waves, if one does
 * @param hoursNeeded hours a year of all accounts that need a manager
 * @param fteNeeded full-time managers that so many hours take when none exceeds the target; {@code null} if rules give
 *     them no hours
 * @param fteAvailable full-time equivalents of the managers
 */
public record Reassignment(
        int managedToday,
        int accountsMoved,
        BigDecimal sharePercent,
        BigDecimal revenueMoved,
        BigDecimal revenueAtRisk,
        List<Move> moves,
        List<Wave> waves,
        @Nullable String wavesBecause,
        BigDecimal hoursNeeded,
        @Nullable BigDecimal fteNeeded,
        BigDecimal fteAvailable) {

    /**
     * An account that loses its manager of today.
     *
     * @param from today's manager, who need not be among those of the plan
     * @param to the new one; {@code null} if nobody looks after it from then on
     * @param revenue its annual revenue
     * @param riskPercent how much of it is at risk
     * @param atRisk the same as money
     * @param because the rule that says so; {@code null} if none does
     */
    public record Move(
            String accountId,
            String from,
            @Nullable String to,
            BigDecimal revenue,
            BigDecimal riskPercent,
            BigDecimal atRisk,
            @Nullable String because) {}

    /**
     * Accounts that move together.
     *
     * @param wave its number, from 1
     * @param revenue their annual revenue
     */
    public record Wave(int wave, BigDecimal revenue, List<String> accountIds) {}
}
