package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Releases that nobody holds any more leave nothing behind, so that rules can be changed for years. */
class ReleaseFootprintTests {

    private static final int WARM_UP = 3;
    private static final int TIMES = 20;

    /** How far the count may waver; each compilation makes many more classes than one. */
    private static final int WAVERING = 6 * TIMES;

    private static void compile(int number) {
        Policies.compiled(IntStream.range(0, 2)
                .mapToObj(i -> Policies.rule(
                        "Rule of release " + number + (char) ('a' + i),
                        """
                        the account
                        - has revenue of at least %d
                        - has a contribution above %d
                        - has a projected profit above %d
                        - grows by at least %d %%
                        - has at least %d buying people
                        - asks for at least %d services
                        """.formatted(number, number + i, i, i, i, i).strip(),
                        "the account is a candidate"))
                .collect(Collectors.joining("\n")));
    }

    private static int classes() {
        System.gc();
        System.gc();
        return ManagementFactory.getClassLoadingMXBean().getLoadedClassCount();
    }

    @Test
    void staysTheSame() {
        IntStream.range(0, WARM_UP).forEach(ReleaseFootprintTests::compile);
        int before = classes();
        IntStream.range(WARM_UP, WARM_UP + TIMES).forEach(ReleaseFootprintTests::compile);
        assertThat(classes() - before).isLessThan(WAVERING);
    }
}
