package io.marquee.portfolio;

import io.marquee.account.Tier;
import io.marquee.decision.Change;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evaluated accounts of which only what a test names is special. */
final class SomeAccounts {

    static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private SomeAccounts() {}

    /** A regular account of unknown place without hours. */
    static Evaluated contributing(@Nullable String contribution) {
        return account(Tier.REGULAR, Quadrant.UNCLASSIFIED, "0", contribution, 0);
    }

    static Evaluated account(Tier tier, Quadrant quadrant, String revenue, @Nullable String contribution, int hours) {
        return new Evaluated(
                "A",
                tier,
                tier,
                Change.UNCHANGED,
                null,
                tier.isKey(),
                quadrant,
                new BigDecimal(revenue),
                contribution == null ? null : new BigDecimal(contribution),
                hours,
                0,
                0,
                null,
                null,
                BigDecimal.ZERO,
                BigDecimal.ONE,
                0,
                TODAY,
                List.of());
    }

    static List<Evaluated> contributing(String... contributions) {
        return new ArrayList<>(
                Arrays.stream(contributions).map(SomeAccounts::contributing).toList());
    }

    static Evaluated key(Evaluated account) {
        return account(
                Tier.KEY,
                account.quadrant(),
                account.annualRevenue().toPlainString(),
                account.contribution() == null ? null : account.contribution().toPlainString(),
                account.effortHours());
    }

    /** The accounts of known contribution as a ranking takes them. */
    static List<Evaluated> ranked(List<Evaluated> accounts) {
        return accounts.stream()
                .filter(account -> account.contribution() != null)
                .sorted(Comparator.comparing(Evaluated::contribution).reversed())
                .toList();
    }
}
