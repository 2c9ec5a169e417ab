package io.marquee.decision;

import io.marquee.account.Figures;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What evidence is judged by, read twice: as known, where what is missing shows nothing, and as it may be, where what
 * is missing may be as much as anyone could ask. What only holds as it may be is UNKNOWN.
 */
public record Buying(
        boolean known,
        BigDecimal annualRevenue,
        BigDecimal revenueSharePercent,
        @Nullable Integer buyingPeople,
        @Nullable Integer buyingUnitCount,
        @Nullable Integer regions,
        @Nullable Integer countries,
        @Nullable Integer requestedServices,
        @Nullable BigDecimal projectedRevenue,
        @Nullable Integer strategicCoherence) {

    private static final BigDecimal ANY_MONEY = BigDecimal.valueOf(Long.MAX_VALUE);

    static Buying asKnown(Figures of) {
        return new Buying(
                true,
                of.annualRevenue(),
                of.revenueSharePercent(),
                of.buyingPeople(),
                of.buyingUnitCount(),
                of.regions(),
                of.countries(),
                of.requestedServices(),
                of.projectedRevenue(),
                of.strategicCoherence());
    }

    boolean isWhole() {
        return buyingPeople != null
                && buyingUnitCount != null
                && regions != null
                && countries != null
                && requestedServices != null
                && projectedRevenue != null
                && strategicCoherence != null;
    }

    Buying asItMayBe() {
        return new Buying(
                false,
                annualRevenue,
                revenueSharePercent,
                orAny(buyingPeople),
                orAny(buyingUnitCount),
                orAny(regions),
                orAny(countries),
                orAny(requestedServices),
                projectedRevenue == null ? ANY_MONEY : projectedRevenue,
                orAny(strategicCoherence));
    }

    private static Integer orAny(@Nullable Integer known) {
        return known == null ? Integer.MAX_VALUE : known;
    }
}
