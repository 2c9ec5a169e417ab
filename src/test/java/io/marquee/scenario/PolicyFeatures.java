package io.marquee.scenario;

import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The features of the policy, without those of the service, and the policy with a sentence changed. */
final class PolicyFeatures {

    private PolicyFeatures() {}

    static List<FeatureFile> all() {
        try (Stream<Path> paths = Files.list(Path.of("features"))) {
            return paths.filter(path -> path.toString().endsWith(FeatureFile.FEATURES))
                    .sorted()
                    .map(PolicyFeatures::read)
                    .filter(file -> !file.text().startsWith(Scenarios.OF_THE_SERVICE))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeatureFile feature(String name) {
        return read(Path.of("features", name));
    }

    private static FeatureFile read(Path path) {
        try {
            return new FeatureFile(path.getFileName().toString(), Files.readString(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static FeatureFile draft(String... lines) {
        return new FeatureFile("draft.feature", "Feature: Draft\n\n" + String.join("\n", lines) + "\n");
    }

    /** The policy with one sentence changed, which must stand in it. */
    static Release policyWith(String changed, String to) {
        List<PolicyFile> files = PolicyUnderTest.release().files();
        List<PolicyFile> draft = files.stream()
                .map(file -> new PolicyFile(file.name(), file.text().replace(changed, to)))
                .toList();
        if (draft.equals(files)) {
            throw new IllegalArgumentException("no such sentence: " + changed);
        }
        return new Compiler().compile(draft);
    }
}
