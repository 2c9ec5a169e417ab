package io.marquee;

import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.Release;
import java.nio.file.Path;
import java.time.LocalDate;
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

    /** Its files with an end to every rule, in centuries: it decides the same, but no rule of it is packed. */
    public static List<PolicyFile> unpackedFiles() {
        return unpackedFiles(0);
    }

    /** {@link #unpackedFiles()} with another end for each number, so that no rule is known from another number. */
    public static List<PolicyFile> unpackedFiles(int number) {
        String expires = "$1\n    date-expires \"" + LocalDate.of(2999, 1, 1).plusDays(number) + "\"";
        return files().stream()
                .map(file -> new PolicyFile(file.name(), file.text().replaceAll("(?m)^(rule \".*\")$", expires)))
                .toList();
    }

    private static final class Compiled {
        private static final Release RELEASE = new Compiler().compile(files());
    }
}
