package io.marquee.publishing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Features;
import io.marquee.policy.Release;
import io.marquee.publishing.CheckKind;
import io.marquee.publishing.Proposal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the analysis says of the default policy itself. */
class AnalysisTests {

    private static final Features NONE = new Features(List.of());

    @Test
    void findsNothingInTheDefaultPolicy() {
        Release release = DefaultPolicy.release();
        Proposal proposal = new Proposal(release, NONE, release, NONE);
        Analysis analysis = new Analysis();
        assertThat(analysis.kind()).isEqualTo(CheckKind.ANALYSIS);
        assertThat(analysis.check(proposal)).isEmpty();
    }
}
