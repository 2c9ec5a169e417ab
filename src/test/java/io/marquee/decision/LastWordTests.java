package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Json;
import io.marquee.Request;
import org.junit.jupiter.api.Test;

/** Which rule moved an account to another tier. */
class LastWordTests {

    private static final Request ATLAS = Request.example("atlas");
    private static final Request BIRCH = Request.example("birch");
    private static final Request CORNER = Request.example("corner");

    private static Request in(Request request, String tier) {
        return request.with("currentTier", "'" + tier + "'").with("tierSince", "'2024-01-01'");
    }

    private static Request overriddenTo(Request request, String tier) {
        return request.with(
                "override",
                "{'tier':'" + tier + "','reason':'agreed','approvedBy':'vp.sales','approvedOn':'2025-06-01',"
                        + "'expiresOn':'2026-06-01'}");
    }

    private static String movedBy(Request request) {
        return String.valueOf(request.decide().tier().movedBy());
    }

    @Test
    void newAccountIsMovedByWhatQualifiesIt() {
        assertThat(movedBy(ATLAS))
                .isEqualTo("A strategic account is a candidate that buys in volume, fits our strategy and scores what"
                        + " the tier asks for");
        assertThat(movedBy(BIRCH)).isEqualTo("A key account is a candidate that scores what the tier asks for");
        assertThat(movedBy(CORNER)).isEqualTo("Anyone else is a regular account");
    }

    @Test
    void newAccountIsMovedByTheLastCapThatLoweredIt() {
        assertThat(movedBy(BIRCH.without("strategicCoherence", "culturalFit", "supplierPerception")))
                .isEqualTo("An account of which too little is known is at most developed");
        assertThat(movedBy(ATLAS.with("costToServe", "800000").with("strategicCoherence", "3")))
                .isEqualTo("An account that makes a loss without potential is at most developed");
        assertThat(movedBy(ATLAS.without("creditGrade")))
                .isEqualTo("An account of unknown credit is at most a key account");
        assertThat(movedBy(ATLAS.without("creditGrade", "culturalFit", "supplierPerception")))
                .isEqualTo("An account of which too little is known is at most developed");
    }

    @Test
    void whoeverStaysIsMovedByNothing() {
        assertThat(in(BIRCH, "KEY").decide().tier().movedBy()).isNull();
        assertThat(in(overriddenTo(CORNER, "KEY"), "KEY").decide().tier().movedBy())
                .isNull();
        assertThat(in(CORNER, "REGULAR")
                        .with("creditGrade", "'E'")
                        .decide()
                        .tier()
                        .movedBy())
                .isNull();
    }

    @Test
    void incumbentIsMovedBySteadiness() {
        assertThat(movedBy(in(ATLAS, "KEY"))).isEqualTo("A score clear of the next threshold promotes one step");
        assertThat(movedBy(in(CORNER, "KEY").with("consecutiveLowEvaluations", "1")))
                .isEqualTo("A tier that was low again and held long enough is left one step down");
    }

    @Test
    void overrideBeatsSteadiness() {
        assertThat(movedBy(overriddenTo(CORNER, "KEY"))).isEqualTo("An override sets the tier");
        assertThat(movedBy(in(overriddenTo(ATLAS, "REGULAR"), "KEY"))).isEqualTo("An override sets the tier");
    }

    @Test
    void creditBeatsAll() {
        assertThat(movedBy(in(ATLAS, "STRATEGIC").with("creditGrade", "'E'")))
                .isEqualTo("Grade E is a regular account at once");
        assertThat(movedBy(overriddenTo(CORNER, "STRATEGIC").with("creditGrade", "'D'")))
                .isEqualTo("Grade D is at most a key account, whatever else holds");
        assertThat(movedBy(CORNER.with("creditGrade", "'D'"))).isEqualTo("Anyone else is a regular account");
    }

    @Test
    void isNotToldWithTheDecision() {
        assertThat(ATLAS.decide().tier().movedBy()).isNotNull();
        assertThat(Json.of(ATLAS.decide())).doesNotContain("movedBy").contains("/tier/effective");
    }
}
