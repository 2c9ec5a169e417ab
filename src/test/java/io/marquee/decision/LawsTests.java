package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Json;
import io.marquee.RandomAccounts;
import io.marquee.Request;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Laws that hold of any account. */
class LawsTests {

    private static final List<String> RATINGS = List.of("strategicCoherence", "culturalFit", "supplierPerception");

    private static final JsonMapper JSON = JsonMapper.shared();

    @Provide
    Arbitrary<Request> accounts() {
        return Arbitraries.longs().map(seed -> Request.of(new RandomAccounts(seed).json()));
    }

    @Provide
    Arbitrary<String> ratings() {
        return Arbitraries.of(RATINGS);
    }

    private static BigDecimal score(Request request) {
        return request.decide().score().total();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void scoreAndCompletenessStayInTheirRanges(@ForAll @From("accounts") Request request) {
        Decision decision = request.decide();
        assertThat(decision.score().total()).isBetween(BigDecimal.ZERO, new BigDecimal(100));
        assertThat(decision.score().total().scale()).isLessThanOrEqualTo(1);
        assertThat(decision.score().completeness()).isBetween(new BigDecimal("0.15"), BigDecimal.ONE);
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aBetterRatingNeverLowersScoreOrTier(
            @ForAll @From("accounts") Request request,
            @ForAll @From("ratings") String rating,
            @ForAll @IntRange(min = 1, max = 4) int worse) {
        Decision before = request.with(rating, String.valueOf(worse)).decide();
        Decision after = request.with(rating, String.valueOf(worse + 1)).decide();
        assertThat(after.score().total()).isGreaterThanOrEqualTo(before.score().total());
        assertThat(after.tier().policy()).isGreaterThanOrEqualTo(before.tier().policy());
    }

    /** Without a margin of its own, projected profit would follow today's margin, which more revenue lowers. */
    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void moreRevenueNeverLowersTheScoreAtAGivenMargin(
            @ForAll @From("accounts") Request request, @ForAll @IntRange(min = 1, max = 1_000_000) int more) {
        Request known = request.with("projectedMarginPercent", "25").with("walletSize", "100000000000");
        BigDecimal revenue = known.read().account().annualRevenue();
        Request richer = known.with(
                "annualRevenue", revenue.add(BigDecimal.valueOf(more)).toPlainString());
        assertThat(score(richer)).isGreaterThanOrEqualTo(score(known));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void moreProfitNeverLowersTheScore(
            @ForAll @From("accounts") Request request, @ForAll @IntRange(min = 1, max = 1_000_000) int more) {
        Request known = request.with("grossProfit", "10000");
        Request richer = request.with("grossProfit", String.valueOf(10_000 + more));
        assertThat(score(richer)).isGreaterThanOrEqualTo(score(known));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aMissingRatingScoresBetweenTheWorstAndTheBest(
            @ForAll @From("accounts") Request request, @ForAll @From("ratings") String rating) {
        BigDecimal missing = score(request.with(rating, "null"));
        assertThat(missing).isBetween(score(request.with(rating, "1")), score(request.with(rating, "5")));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void aMissingFactNeverShowsEvidenceNorCompletes(
            @ForAll @From("accounts") Request request, @ForAll @IntRange(min = 0, max = 100) int which) {
        JsonNode account = JSON.readTree(request.json()).get("account");
        List<String> facts = new ArrayList<>(account.propertyNames());
        facts.removeAll(List.of("accountId", "annualRevenue", "tierSince"));
        if (facts.isEmpty()) {
            return;
        }
        Decision whole = request.decide();
        Decision less = request.without(facts.get(which % facts.size())).decide();
        assertThat(less.score().completeness())
                .isLessThanOrEqualTo(whole.score().completeness());
        for (int i = 0; i < less.selection().evidence().size(); i++) {
            Result known = whole.selection().evidence().get(i).result();
            assertThat(less.selection().evidence().get(i).result()).isIn(known, Result.UNKNOWN);
        }
        assertThat(less.selection().candidate() && !whole.selection().candidate())
                .isFalse();
        assertThat(less.dataGaps()).hasSizeGreaterThan(gapsBut(whole, "override"));
    }

    /** A withdrawn override takes with it the report that it was ignored. */
    private static int gapsBut(Decision decision, String field) {
        return (int) decision.dataGaps().stream()
                .filter(gap -> !gap.field().equals(field))
                .count();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theOrderOfListsDoesNotMatter(@ForAll @From("accounts") Request request, @ForAll long seed) {
        Request shuffled = request;
        JsonNode account = JSON.readTree(request.json()).get("account");
        for (String fact : account.propertyNames()) {
            if (account.get(fact).isArray()) {
                List<String> elements = new ArrayList<>();
                account.get(fact).forEach(element -> elements.add(element.toString()));
                Collections.shuffle(elements, new Random(seed));
                shuffled = shuffled.with(fact, elements.toString());
            }
        }
        assertThat(Json.differences(request.decide(), shuffled.decide())).isEmpty();
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theSameFactsGiveTheSameBytes(@ForAll @From("accounts") Request request) {
        Decision once = request.decide();
        Decision again = request.decide();
        assertThat(again).isEqualTo(once).hasSameHashCodeAs(once);
        assertThat(Json.bytes(again)).isEqualTo(Json.bytes(once));
    }

    @Property(tries = 100, shrinking = ShrinkingMode.OFF)
    void theTierMovesAtMostOneStepWithoutOverrideOrCredit(@ForAll @From("accounts") Request request) {
        Decision decision = request.decide();
        boolean weakCredit = List.of("D", "E").contains(decision.credit().grade());
        if (decision.tier().previous() != null && !decision.tier().overridden() && !weakCredit) {
            assertThat(decision.tier().effective())
                    .isBetween(
                            decision.tier().previous().down(),
                            decision.tier().previous().up() == null
                                    ? decision.tier().previous()
                                    : decision.tier().previous().up());
        }
    }
}
