package io.marquee.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * The rules that travel in the jar, compiled when it is built: a service that decides by these rules starts in half the
 * time. Any other rule is compiled when it is read, and all of them are checked either way.
 */
public final class PackedRules {

    static final String PLACE = "marquee-policy/compiled.zip";
    static final String CONDITIONS = "marquee-policy/conditions.zip";

    private static final Packed<CompiledRules> RULES = new Packed<>(PLACE, CompiledRules::read, CompiledRules.none());

    private static final Packed<CompiledConditions> NETWORK =
            new Packed<>(CONDITIONS, CompiledConditions::read, CompiledConditions.none());

    /** All that is packed, whatever is asked for. */
    static final Engine ENGINE = drl -> RULES.get();

    private PackedRules() {}

    /** The conditions of all that is packed. */
    static CompiledConditions conditions() {
        return NETWORK.get();
    }

    /**
     * Packs rules, unless they are packed already. Rules that do not pass are not packed and are no fault of the build:
     * who starts the service is told.
     *
     * @param args the folder with the rules and the one with the classes, where they are packed
     */
    public static void main(String[] args) throws IOException {
        Path rules = Path.of(args[0]);
        Path classes = Path.of(args[1]);
        Path packed = classes.resolve(PLACE);
        Path conditions = classes.resolve(CONDITIONS);
        FileTime newest = newest(rules, classes);
        if (!isNewer(packed, newest) || !isNewer(conditions, newest)) {
            Files.deleteIfExists(packed);
            Files.deleteIfExists(conditions);
            pack(rules, packed, conditions);
        }
    }

    private static boolean isNewer(Path file, FileTime newest) throws IOException {
        return Files.exists(file) && newest.compareTo(Files.getLastModifiedTime(file)) < 0;
    }

    private static void pack(Path rules, Path packed, Path conditions) throws IOException {
        try {
            List<PolicyFile> files = PolicyFolder.read(rules);
            Files.createDirectories(packed.getParent());
            Networks networks = new Networks(drl -> write(CompiledRules.of(drl), packed));
            Release release = new Compiler(Limits.DEFAULT, Language.found(), networks::of).compile(files);
            write(release, conditions);
        } catch (RefusedPolicy e) {
            System.err.println("not packed: " + e.getMessage());
        }
    }

    private static void write(Release release, Path conditions) throws IOException {
        CompiledConditions compiled;
        try {
            compiled = CompiledConditions.of(release.network());
        } catch (RuntimeException e) {
            System.err.println("conditions are not packed, and decide slower: " + e);
            return;
        }
        compiled.writeTo(Files.newOutputStream(conditions));
    }

    private static CompiledRules write(CompiledRules compiled, Path packed) {
        try {
            compiled.writeTo(Files.newOutputStream(packed));
            return compiled;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When a rule or a class was last changed; rules speak to classes, so both count. */
    private static FileTime newest(Path rules, Path classes) throws IOException {
        FileTime newest = FileTime.fromMillis(0);
        for (Path folder : List.of(rules, classes)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : (Iterable<Path>) paths.filter(PackedRules::decides)::iterator) {
                    FileTime changed = Files.getLastModifiedTime(path);
                    newest = changed.compareTo(newest) > 0 ? changed : newest;
                }
            }
        }
        return newest;
    }

    private static boolean decides(Path path) {
        String name = path.toString();
        return name.endsWith(".class") || name.endsWith(PolicyFile.RULES) || name.endsWith(PolicyFile.VOCABULARY);
    }

    /** Something that is packed, read when it is asked for and forgotten when memory is short. */
    private static final class Packed<T> {

        private final String place;
        private final Reading<T> reading;
        private final T none;
        private volatile SoftReference<T> latest = new SoftReference<>(null);

        Packed(String place, Reading<T> reading, T none) {
            this.place = place;
            this.reading = reading;
            this.none = none;
        }

        T get() {
            T packed = latest.get();
            if (packed == null) {
                try (InputStream in = PackedRules.class.getResourceAsStream("/" + place)) {
                    packed = in == null ? none : reading.read(in);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                latest = new SoftReference<>(packed);
            }
            return packed;
        }
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(InputStream in) throws IOException;
    }
}
