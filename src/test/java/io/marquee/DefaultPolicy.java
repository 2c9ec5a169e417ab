package io.marquee;

import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.Release;
import java.nio.file.Path;
import java.util.List;

/** The policy of the {@code rules} folder, compiled once for all tests of a JVM. */
public final class DefaultPolicy {

    private DefaultPolicy() {}

    /** Its compiled release. */
    public static Release release() {
        return Compiled.RELEASE;
    }

    /** Its files. */
    public static List<PolicyFile> files() {
        return PolicyFolder.read(Path.of("rules"));
    }

    /** Its files with every rule a line lower: the same policy, but not the one that is packed, so it is compiled. */
    public static List<PolicyFile> unpackedFiles() {
        return files().stream()
                .map(file -> new PolicyFile(file.name(), file.text().replaceFirst("\n", "\n\n")))
                .toList();
    }

    private static final class Compiled {
        private static final Release RELEASE = new Compiler().compile(files());
    }
}
