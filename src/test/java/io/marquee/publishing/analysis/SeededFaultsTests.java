package io.marquee.publishing.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.policy.Features;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import io.marquee.policy.Rule;
import io.marquee.publishing.Finding;
import io.marquee.publishing.Proposal;
import io.marquee.publishing.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Faults that are made in the default policy by program: each is found where it is, with an account that shows it. */
class SeededFaultsTests {

    private static final Features NONE = new Features(List.of());
    private static final Release RIGHT = DefaultPolicy.release();

    static Stream<SeededFault> faults() {
        return SeededFault.all().stream();
    }

    @Test
    void thereAreFaultsInEveryArea() {
        assertThat(SeededFault.all()).hasSizeGreaterThanOrEqualTo(40);
        assertThat(SeededFault.all().stream()
                        .map(fault -> fault.mutant().file())
                        .distinct())
                .hasSizeGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void isFoundAndShown(SeededFault fault) {
        Release wrong = fault.mutant().compiled();
        List<Finding> all = new Analysis().check(new Proposal(wrong, NONE, RIGHT, NONE));
        List<Finding> found = all.stream()
                .filter(finding ->
                        finding.code().equals(fault.code()) && fault.at().equals(finding.rule()))
                .toList();
        assertThat(found).as(() -> "among " + all).isNotEmpty();
        if (fault.shown()) {
            assertShows(Objects.requireNonNull(found.get(0).witness()), wrong);
        }
    }

    /** What is expected of the witness fails under the faulty policy, and not under the right one. */
    private static void assertShows(Witness witness, Release wrong) {
        assertThat(witness.expected()).isNotEmpty().isSubsetOf(steps(witness.enquiry(), RIGHT));
        assertThat(steps(witness.enquiry(), wrong)).doesNotContainAnyElementsOf(witness.expected());
    }

    /** The steps that hold of an account, and those that name the rules by which they do. */
    private static List<String> steps(Enquiry enquiry, Release release) {
        Decision decision = Trial.decide(enquiry, release);
        List<String> steps = new ArrayList<>(Steps.of(decision).values());
        Set<String> because = decision.reasons().stream()
                .filter(Reason::contributed)
                .map(Reason::rule)
                .collect(Collectors.toSet());
        release.policy()
                .rules()
                .map(Rule::name)
                .forEach(rule ->
                        steps.add("this is " + (because.contains(rule) ? "" : "not ") + "because \"" + rule + "\""));
        return steps;
    }
}
