package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Fault;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompilationsTests {

    private final List<String> compiled = new ArrayList<>();

    private static List<PolicyFile> policy(String name) {
        return List.of(new PolicyFile(name, ""));
    }

    private final Compilations compilations = new Compilations(files -> {
        compiled.add(files.get(0).name());
        return DefaultPolicy.release();
    });

    @Test
    void compileOnceWhatIsAskedForAgain() {
        for (int i = 0; i < 3; i++) {
            assertThat(compilations.compile(policy("a"))).isSameAs(DefaultPolicy.release());
        }
        assertThat(compiled).containsExactly("a");
    }

    @Test
    void keepTheLatestOnly() {
        compilations.compile(policy("a"));
        IntStream.range(0, 4).forEach(i -> compilations.compile(policy("b" + i)));
        compilations.compile(policy("b0"));
        compilations.compile(policy("a"));
        assertThat(compiled).containsExactly("a", "b0", "b1", "b2", "b3", "a");
    }

    @Test
    void refuseAgainWhatWasRefused() {
        RefusedPolicy refusal = new RefusedPolicy(List.of(Fault.of("a", "is bad")));
        Compilations refusing = new Compilations(files -> {
            compiled.add("once");
            throw refusal;
        });
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(RefusedPolicy.class)
                    .isThrownBy(() -> refusing.compile(policy("a")))
                    .isSameAs(refusal);
        }
        assertThat(compiled).containsExactly("once");
    }

    @Test
    void tryAgainWhatFailed() {
        Compilations failing = new Compilations(files -> {
            compiled.add("again");
            throw new IllegalStateException("out of luck");
        });
        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> failing.compile(policy("a")));
        }
        assertThat(compiled).containsExactly("again", "again");
    }
}
