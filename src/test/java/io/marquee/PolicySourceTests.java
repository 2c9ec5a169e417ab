package io.marquee;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.RefusedPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.mock.env.MockEnvironment;

class PolicySourceTests {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsThePackedPolicyWhereTheWorkingFolderHasNone() {
        assertThat(PolicySource.in(folder).rules())
                .containsExactlyInAnyOrderElementsOf(PolicyFolder.read(Path.of("rules")));
    }

    @Test
    void prefersTheWorkingFoldersRules() throws IOException {
        Files.createDirectory(folder.resolve("rules"));
        Files.writeString(folder.resolve("rules/own.dslr"), "own");
        assertThat(PolicySource.in(folder).rules()).containsExactly(new PolicyFile("own.dslr", "own"));
    }

    @Test
    void readsTheFolderThatAnOptionNames() throws IOException {
        Files.writeString(folder.resolve("own.dslr"), "own");
        MockEnvironment environment = new MockEnvironment().withProperty("marquee.policy.rules", folder.toString());
        assertThat(PolicySource.of(environment).rules()).containsExactly(new PolicyFile("own.dslr", "own"));
    }

    @Test
    void neverFallsBackFromAFolderThatIsNamed() {
        Path none = folder.resolve("none");
        MockEnvironment environment = new MockEnvironment().withProperty("marquee.policy.rules", none.toString());
        assertThatThrownBy(() -> PolicySource.of(environment).rules())
                .isInstanceOf(RefusedPolicy.class)
                .hasMessage("the policy is refused:\n  " + none + ": is not a folder");
    }

    @Test
    void readsFeaturesLikeRules() throws IOException {
        Files.createDirectory(folder.resolve("features"));
        Files.writeString(folder.resolve("features/own.feature"), "own");
        Files.writeString(folder.resolve("features/notes.txt"), "not a feature");
        assertThat(PolicySource.in(folder).features().files()).containsExactly(new PolicyFile("own.feature", "own"));
        MockEnvironment environment =
                new MockEnvironment().withProperty("marquee.policy.features", folder.resolve("features") + "");
        assertThat(PolicySource.of(environment).features())
                .isEqualTo(PolicySource.in(folder).features());
    }

    @Test
    void refusesAFolderOfFeaturesThatIsNotThere() {
        Path none = folder.resolve("none");
        MockEnvironment environment = new MockEnvironment().withProperty("marquee.policy.features", none.toString());
        assertThatThrownBy(() -> PolicySource.of(environment).features())
                .isInstanceOf(RefusedPolicy.class)
                .hasMessage("the policy is refused:\n  " + none + ": cannot be read as a folder");
    }
}
