package io.marquee.publishing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Features;
import io.marquee.policy.Release;
import io.marquee.publishing.CheckKind;
import io.marquee.publishing.Finding;
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
        for (int i = 0; i < 8; i++) {
            long start = System.nanoTime();
            List<Finding> found = analysis.check(proposal);
            System.out.println("TIME " + (System.nanoTime() - start) / 1_000_000 + " ms, " + found.size());
        }
        analysis.check(proposal)
                .forEach(f -> System.out.println("FOUND " + f.severity() + " " + f.code() + " " + f.file() + ":"
                        + f.line() + " [" + f.rule() + "] " + f.message() + " exact=" + f.exact() + " w="
                        + (f.witness() == null ? null : f.witness().expected())));
        assertThat(analysis.kind()).isEqualTo(CheckKind.ANALYSIS);
        assertThat(analysis.check(proposal)).isEmpty();
    }
}
