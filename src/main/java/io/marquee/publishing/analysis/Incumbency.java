package io.marquee.publishing.analysis;

import io.marquee.account.DivisionContact;
import io.marquee.account.Tier;
import io.marquee.account.TierOverride;
import io.marquee.publishing.analysis.Trait.Better;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** What has been with an account so far: its tier, overrides of it, reviews, contacts of our divisions, our hours. */
final class Incumbency {

    private static final LocalDate TODAY = Sketch.TODAY;

    private Incumbency() {}

    static List<Trait> traits(Thresholds thresholds) {
        List<Trait> traits = new ArrayList<>();
        traits.add(trait(
                "currentTier",
                "currentTier",
                Traits.tiers(),
                (sketch, tier) -> sketch.get("tierSince") == null
                        ? sketch.with("tierSince", TODAY.minusMonths(1)).with("currentTier", tier)
                        : sketch.with("currentTier", tier)));
        traits.add(trait(
                "monthsInTier",
                "tierSince",
                thresholds.counts("monthsInTier", 0, 600),
                (sketch, months) -> sketch.with("tierSince", TODAY.minusMonths((int) months))));
        traits.add(trait(
                "lowEvaluations",
                "consecutiveLowEvaluations",
                thresholds.counts("lowEvaluations", 1, 1000),
                (sketch, low) -> sketch.with("consecutiveLowEvaluations", (int) low - 1)));
        traits.add(trait("override", "override", overrides(thresholds), Traits.plain("override")));
        traits.add(trait(
                "review",
                "lastReviewDate",
                List.of(0, 9_000),
                (sketch, days) -> sketch.with("lastReviewDate", TODAY.minusDays((int) days))));
        traits.add(
                trait("divisionContacts", "divisionContacts", contacts(thresholds), Traits.plain("divisionContacts")));
        TreeSet<BigDecimal> hours = new TreeSet<>(thresholds.claimed("takesHours"));
        hours.add(BigDecimal.ZERO);
        traits.add(trait("capacityHours", Sketch.CAPACITY, List.copyOf(hours), Traits.plain(Sketch.CAPACITY)));
        return traits;
    }

    private static Trait trait(String property, String field, List<?> values, Trait.Setting setting) {
        return new Trait(property, field, Better.NEITHER, List.copyOf(values), setting);
    }

    private static List<TierOverride> overrides(Thresholds thresholds) {
        LocalDate ago = TODAY.minusDays(1);
        LocalDate soon = TODAY.plusDays(1);
        List<TierOverride> overrides = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            overrides.add(new TierOverride(tier, "a reason", "a person", ago, soon));
        }
        Tier tier = Tier.KEY;
        overrides.add(new TierOverride(null, "a reason", "a person", ago, soon));
        overrides.add(new TierOverride(tier, null, "a person", ago, soon));
        overrides.add(new TierOverride(tier, "a reason", null, ago, soon));
        overrides.add(new TierOverride(tier, "a reason", "a person", null, soon));
        overrides.add(new TierOverride(tier, "a reason", "a person", ago, null));
        overrides.add(new TierOverride(tier, "a reason", "a person", soon, soon.plusDays(1)));
        overrides.add(new TierOverride(tier, "a reason", "a person", ago.minusDays(1), ago));
        for (BigDecimal years : thresholds.around("yearsApproved")) {
            int term = years.max(BigDecimal.ZERO).intValue();
            overrides.add(new TierOverride(tier, "a reason", "a person", ago, ago.plusYears(term)));
            overrides.add(new TierOverride(
                    tier, "a reason", "a person", ago, ago.plusYears(term).plusDays(1)));
        }
        return overrides;
    }

    private static List<List<DivisionContact>> contacts(Thresholds thresholds) {
        List<List<DivisionContact>> contacts = new ArrayList<>();
        contacts.add(List.of());
        contacts.add(two(0, 0, "LINE_1"));
        contacts.add(two(0, 0, "LINE_2"));
        for (BigDecimal gap : thresholds.around("$contact.daysAgo - daysAgo")) {
            contacts.add(two(gap.max(BigDecimal.ZERO).intValue(), 0, "LINE_1"));
        }
        for (BigDecimal window : thresholds.claimed("contactsCountFor")) {
            contacts.add(two(window.intValue(), window.intValue(), "LINE_1"));
            contacts.add(two(window.intValue() + 1, window.intValue() + 1, "LINE_1"));
        }
        for (BigDecimal count : thresholds.around("divisionsInContact")) {
            contacts.add(divisions(count.max(BigDecimal.ZERO).intValue()));
        }
        return contacts;
    }

    private static List<DivisionContact> two(int daysAgo, int otherDaysAgo, String otherLine) {
        return List.of(
                new DivisionContact("DIVISION_1", "LINE_1", TODAY.minusDays(daysAgo)),
                new DivisionContact("DIVISION_2", otherLine, TODAY.minusDays(otherDaysAgo)));
    }

    private static List<DivisionContact> divisions(int count) {
        List<DivisionContact> contacts = new ArrayList<>();
        for (int i = 1; i <= Math.min(count, 50); i++) {
            contacts.add(new DivisionContact("DIVISION_" + i, "LINE_" + i, TODAY));
        }
        return contacts;
    }
}
