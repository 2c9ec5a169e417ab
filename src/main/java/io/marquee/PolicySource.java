package io.marquee;

import io.marquee.policy.Fault;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.RefusedPolicy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where the rules are read from: the folder that {@code marquee.policy.rules} names, else {@code rules} in the working
 * folder, else those that travel in the jar.
 */
final class PolicySource {

    private static final String PACKED = "classpath*:marquee-policy/rules/*";

    private final @Nullable Path folder;

    private PolicySource(@Nullable Path folder) {
        this.folder = folder;
    }

    static PolicySource of(Environment environment) {
        String named = environment.getProperty("marquee.policy.rules");
        return named == null ? in(Path.of("")) : new PolicySource(Path.of(named));
    }

    /** The rules of a working folder, or the packed ones if it has none. */
    static PolicySource in(Path working) {
        Path rules = working.resolve("rules");
        return new PolicySource(Files.isDirectory(rules) ? rules : null);
    }

    /** @throws RefusedPolicy if a file cannot be read */
    List<PolicyFile> files() {
        return folder == null ? packed() : PolicyFolder.read(folder);
    }

    private static List<PolicyFile> packed() {
        List<PolicyFile> files = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources(PACKED)) {
                read(resource, files, faults);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw new RefusedPolicy(faults);
        }
        return files;
    }

    private static void read(Resource resource, List<PolicyFile> files, List<Fault> faults) throws IOException {
        String name = String.valueOf(resource.getFilename());
        if (name.equals(PolicyFile.VOCABULARY) || name.endsWith(PolicyFile.RULES)) {
            try (InputStream in = resource.getInputStream()) {
                PolicyFolder.decode(name, in.readAllBytes(), files, faults);
            }
        }
    }
}
