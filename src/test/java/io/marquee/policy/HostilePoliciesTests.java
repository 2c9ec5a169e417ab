package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Policies that somebody might hand in, by mistake or on purpose: all faults are told and nothing is compiled. */
class HostilePoliciesTests {

    /** What a sales leader cannot be expected to know. */
    private static final Pattern JARGON = Pattern.compile("(?i)\\b(java|drools|drl|mvel|kie|org\\.|io\\.marquee|regex"
            + "|exception|bigdecimal|string|integer|enum|figures|outcome|collector|parser|token|lambda)\\b");

    private final AtomicInteger built = new AtomicInteger();
    private final Compiler compiler = new Compiler(Limits.DEFAULT, Language.found(), (drl, terms) -> {
        built.incrementAndGet();
        return Network.of(List.of(), terms, CompiledConditions.none());
    });

    static List<HostileCase> refused() {
        return HostileCase.all().stream().filter(each -> !each.isAccepted()).toList();
    }

    static List<HostileCase> accepted() {
        return HostileCase.all().stream().filter(HostileCase::isAccepted).toList();
    }

    @Test
    void areMany() {
        assertThat(refused()).hasSizeGreaterThan(140);
        assertThat(accepted()).extracting(HostileCase::name).allMatch(name -> name.startsWith("accepted/"));
        assertThat(refused()).extracting(HostileCase::name).noneMatch(name -> name.startsWith("accepted/"));
    }

    @ParameterizedTest
    @MethodSource
    void refused(HostileCase policy) {
        List<Fault> faults = faults(policy);

        assertThat(told(faults, policy.faults())).isEqualTo(policy.faults());
        assertThat(built).hasValue(0);
    }

    @ParameterizedTest
    @MethodSource("refused")
    void toldToSalesLeaders(HostileCase policy) {
        for (Fault fault : faults(policy)) {
            assertThat(fault.message()).matches("(?s)[a-z`].{8,}");
            if (!fault.file().equals(PolicyFile.VOCABULARY)) {
                assertThat(fault.message().replaceAll("`[^`]*`", "")).doesNotContainPattern(JARGON);
            }
            if (fault.slot() != null) {
                assertThat(fault.message()).containsAnyOf("allowed is ", "known are ", "a list is written like");
                assertThat(fault.column()).isPositive();
            }
        }
    }

    @ParameterizedTest
    @MethodSource
    void accepted(HostileCase policy) {
        assertThat(compiler.compile(policy.files()).policy().rules()).isNotEmpty();
        assertThat(built).hasValue(1);
    }

    private List<Fault> faults(HostileCase policy) {
        RefusedPolicy refused = catchThrowableOfType(RefusedPolicy.class, () -> compiler.compile(policy.files()));
        return refused == null ? new ArrayList<>() : refused.faults();
    }

    /** The faults as text, each with the gaps of the one that is expected in its place. */
    private static List<String> told(List<Fault> faults, List<String> expected) {
        List<String> told = new ArrayList<>();
        for (Fault fault : faults) {
            String line = told.size() < expected.size() ? expected.get(told.size()) : "";
            String pattern = Pattern.quote(line).replace("[...]", "\\E.+\\Q");
            told.add(fault.toString().matches(pattern) ? line : fault.toString());
        }
        return told;
    }
}
