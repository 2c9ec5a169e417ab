package io.marquee;

import io.marquee.policy.Fault;
import io.marquee.policy.Features;
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
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.Environment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Where rules and features are read from: the folders that {@code marquee.policy.rules} and
 * {@code marquee.policy.features} name, else {@code rules} and {@code features} in the working folder, else those that
 * travel in the jar.
 */
final class PolicySource {

    private final Path working;
    private final @Nullable String rules;
    private final @Nullable String features;

    private PolicySource(Path working, @Nullable String rules, @Nullable String features) {
        this.working = working;
        this.rules = rules;
        this.features = features;
    }

    static PolicySource of(Environment environment) {
        return new PolicySource(
                Path.of(""),
                environment.getProperty("marquee.policy.rules"),
                environment.getProperty("marquee.policy.features"));
    }

    /** What a working folder holds, or what is packed where it has none. */
    static PolicySource in(Path working) {
        return new PolicySource(working, null, null);
    }

    /** @throws RefusedPolicy if a file cannot be read */
    List<PolicyFile> rules() {
        Path folder = folder(rules, "rules");
        return folder != null
                ? PolicyFolder.read(folder)
                : read(packed("rules"), PolicyFile.VOCABULARY, PolicyFile.RULES);
    }

    /** @throws RefusedPolicy if a file cannot be read */
    Features features() {
        Path folder = folder(features, "features");
        return new Features(read(folder != null ? listed(folder) : packed("features"), Features.FILES));
    }

    private @Nullable Path folder(@Nullable String named, String usual) {
        Path folder = working.resolve(named == null ? usual : named);
        return named != null || Files.isDirectory(folder) ? folder : null;
    }

    private static List<Resource> packed(String name) {
        try {
            return List.of(
                    new PathMatchingResourcePatternResolver().getResources("classpath*:marquee-policy/" + name + "/*"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Resource> listed(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.<Resource>map(FileSystemResource::new).toList();
        } catch (IOException e) {
            throw refused(folder.toString(), "cannot be read as a folder");
        }
    }

    private static List<PolicyFile> read(List<Resource> resources, String... endings) {
        List<PolicyFile> files = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (Resource resource : resources) {
            String name = String.valueOf(resource.getFilename());
            if (Stream.of(endings).anyMatch(name::endsWith)) {
                read(resource, name, files, faults);
            }
        }
        if (!faults.isEmpty()) {
            throw new RefusedPolicy(faults);
        }
        return files;
    }

    private static void read(Resource resource, String name, List<PolicyFile> files, List<Fault> faults) {
        try (InputStream in = resource.getInputStream()) {
            PolicyFolder.decode(name, in.readNBytes(PolicyFolder.LARGEST_FILE + 1), files, faults);
        } catch (IOException e) {
            throw refused(name, "cannot be read");
        }
    }

    private static RefusedPolicy refused(String file, String message) {
        return new RefusedPolicy(List.of(Fault.of(file, message)));
    }
}
