package io.marquee.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.DefaultPolicy;
import io.marquee.Request;
import io.marquee.account.DataGap;
import io.marquee.account.Enquiry;
import io.marquee.account.Tier;
import io.marquee.decision.Change;
import io.marquee.decision.Decision;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is kept of a decision for analysis. */
class EvaluatedTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 15);

    private static Evaluated evaluated(Request request) {
        Enquiry enquiry = request.read();
        Decision decision = Request.decide(enquiry, DefaultPolicy.release());
        return Evaluated.of(enquiry.account(), enquiry.context(), decision);
    }

    @Test
    void keepsWhatIsAnalysed() {
        Request atlas = Request.example("atlas");
        assertThat(evaluated(atlas))
                .isEqualTo(new Evaluated(
                        "ATLAS",
                        Tier.STRATEGIC,
                        null,
                        Change.NEW,
                        "A strategic account is a candidate that buys in volume, fits our strategy and scores what the"
                                + " tier asks for",
                        true,
                        Quadrant.STAR,
                        new BigDecimal("2400000"),
                        new BigDecimal("420000"),
                        240,
                        12,
                        4,
                        new BigDecimal("1268169.58"),
                        new BigDecimal("76090.17"),
                        new BigDecimal("81.8"),
                        BigDecimal.ONE,
                        0,
                        TODAY,
                        atlas.decide().dataGaps()));
    }

    @Test
    void countsNeitherAutomatedReportsNorMeetingsThatAreNotOwed() {
        Evaluated corner = evaluated(Request.example("corner"));
        assertThat(corner.keyAccount()).isFalse();
        assertThat(corner.meetings()).isZero();
        assertThat(corner.reviews()).isZero();
        assertThat(corner.effortHours()).isOne();
    }

    @Test
    void saysNothingOfWhatIsUnknown() {
        Evaluated bare = evaluated(Request.bare());
        assertThat(bare.contribution()).isNull();
        assertThat(bare.clv()).isNull();
        assertThat(bare.investmentCeiling()).isNull();
        assertThat(bare.gaps()).contains(new DataGap("grossProfit", "profit is unscored"));
    }

    @Test
    void newTierHoldsFromTheDayOfTheEvaluation() {
        Request birch = Request.example("birch").with("tierSince", "'2024-01-01'");
        assertThat(List.of(
                        evaluated(birch.with("currentTier", "'KEY'")),
                        evaluated(birch.with("currentTier", "'DEVELOPMENT'"))))
                .extracting(Evaluated::tier, Evaluated::tierSince, Evaluated::change)
                .containsExactly(
                        tuple(Tier.KEY, LocalDate.of(2024, 1, 1), Change.UNCHANGED),
                        tuple(Tier.KEY, TODAY, Change.PROMOTED));
    }

    @Test
    void carriesTheCountOfLowEvaluations() {
        Request birch =
                Request.example("birch").with("currentTier", "'STRATEGIC'").with("tierSince", "'2024-01-01'");
        assertThat(evaluated(birch).change()).isEqualTo(Change.AT_RISK);
        assertThat(evaluated(birch).lowEvaluations()).isOne();
    }
}
