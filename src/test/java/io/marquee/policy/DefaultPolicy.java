package io.marquee.policy;

import java.nio.file.Path;
import java.util.List;

/** The policy in the folder {@code rules}, and small ones that use its vocabulary. */
final class DefaultPolicy {

    static final Path FOLDER = Path.of("rules");

    private DefaultPolicy() {}

    private static final class Compiled {
        static final Release RELEASE = new Compiler().compile(files());
    }

    /** The default policy, compiled once for all tests. */
    static Release release() {
        return Compiled.RELEASE;
    }

    static List<PolicyFile> files() {
        return PolicyFolder.read(FOLDER);
    }

    static PolicyFile vocabulary() {
        return files().stream().filter(PolicyFile::isVocabulary).findFirst().orElseThrow();
    }

    /** A policy of some rules in the default vocabulary. */
    static List<PolicyFile> of(String rules) {
        return List.of(vocabulary(), new PolicyFile("some.dslr", rules));
    }

    static Release compiled(String rules) {
        return new Compiler().compile(of(rules));
    }
}
