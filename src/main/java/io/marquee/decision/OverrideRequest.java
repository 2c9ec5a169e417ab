package io.marquee.decision;

import io.marquee.account.Blank;
import io.marquee.account.Tier;
import io.marquee.account.TierOverride;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A person's wish to hold a tier, as rules judge it.
 *
 * @param daysSinceApproval negative where the approval lies ahead
 * @param daysLeft negative where it has expired
 * @param yearsApproved the least whole years from approval within which it expires
 */
public record OverrideRequest(
        @Nullable Tier tier,
        boolean reasonGiven,
        boolean approverGiven,
        @Nullable Long daysSinceApproval,
        @Nullable Long daysLeft,
        @Nullable Integer yearsApproved) {

    static OverrideRequest of(TierOverride override, LocalDate asOf) {
        LocalDate approved = override.approvedOn();
        LocalDate expires = override.expiresOn();
        return new OverrideRequest(
                override.tier(),
                isGiven(override.reason()),
                isGiven(override.approvedBy()),
                approved == null ? null : ChronoUnit.DAYS.between(approved, asOf),
                expires == null ? null : ChronoUnit.DAYS.between(asOf, expires),
                approved == null || expires == null ? null : years(approved, expires));
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !Blank.isBlank(text);
    }

    private static int years(LocalDate approved, LocalDate expires) {
        int years = Math.max(0, expires.getYear() - approved.getYear() - 1);
        while (approved.plusYears(years).isBefore(expires)) {
            years++;
        }
        return years;
    }
}
