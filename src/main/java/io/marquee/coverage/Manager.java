package io.marquee.coverage;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What we know of somebody who looks after accounts (S4). {@code null} is "not known"; an empty set is "known to be
 * none".
 *
 * <p>Each component's {@link Fact} holds its range and what a plan makes of its absence.
 */
public record Manager(
        @Fact(
                length = 64,
                pattern = "[A-Za-z0-9._-]{1,64}",
                wording = "1 to 64 letters, digits, `.`, `_` or `-`",
                doc = "the manager's key in your systems")
        String managerId,

        @Fact(min = "0", max = "100", doc = "full-time equivalents given to accounts; 0: none at the moment")
        BigDecimal fte,

        @Fact(
                length = 60,
                pattern = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*",
                wording = "upper snake case of at most 60 characters",
                missing = "counts as knowing no industry",
                doc = "industries that the manager knows")
        @Nullable Set<String> industries,

        @Fact(length = 60, blank = false, missing = "counts as working in no region", doc = "where the manager works")
        @Nullable Set<String> regions,

        @Fact(missing = "counts as unskilled: looks after no account that asks for skills", doc = "rated skills")
        @Nullable Skills skills) {

    static final FactSheet<Manager> SHEET = FactSheet.of(Manager.class);

    /** The lowest rating of a skill, which what is not rated counts as. */
    static final int LOWEST = 1;

    /** The highest rating of a skill. */
    static final int HIGHEST = 5;

    /** The four skills of an account manager (S3), each rated 1..5; one that is not rated counts as 1. */
    public record Skills(
            @Fact(min = "1", max = "5", missing = "counts as 1", doc = "understands the account's business, 1..5")
            @Nullable Integer understand,

            @Fact(min = "1", max = "5", missing = "counts as 1", doc = "works with the account's people, 1..5")
            @Nullable Integer collaborate,

            @Fact(min = "1", max = "5", missing = "counts as 1", doc = "leads the account's team, 1..5") @Nullable Integer lead,

            @Fact(min = "1", max = "5", missing = "counts as 1", doc = "brings our divisions together, 1..5") @Nullable Integer orchestrate) {

        List<Integer> ratings() {
            return List.of(rated(understand), rated(collaborate), rated(lead), rated(orchestrate));
        }

        private static int rated(@Nullable Integer skill) {
            return skill == null ? LOWEST : skill;
        }
    }

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static Manager read(JsonParser json) {
        return SHEET.read(json);
    }

    /** The ratings of the four skills. */
    List<Integer> ratings() {
        return (skills == null ? new Skills(null, null, null, null) : skills).ratings();
    }

    boolean knows(@Nullable String industry) {
        return industries != null && industry != null && industries.contains(industry);
    }

    boolean worksIn(@Nullable String region) {
        return regions != null && region != null && regions.contains(region);
    }
}
