package io.marquee.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A folder with a policy: {@code vocabulary.dsl} and any number of {@code *.dslr} files. Other files, for instance
 * documentation, are not read; those whose names only nearly fit are refused.
 */
public final class PolicyFolder {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 256 * 1024;

    /** The largest policy, in characters of all its files. */
    public static final int LARGEST_POLICY = 2 * 1024 * 1024;

    /** The most files with rules that a policy may have. */
    public static final int MOST_FILES = 200;

    static final String NAMES =
            "a policy has `vocabulary.dsl` and files of rules that are named like `large-accounts.dslr`";
    static final String TOO_LARGE = "is larger than the " + LARGEST_FILE / 1024 + " KiB that a file may have";
    static final String TOO_MANY = "there are more than " + MOST_FILES + " files of rules";

    private PolicyFolder() {}

    /**
     * Reads a folder's policy files, in the order of their names.
     *
     * @throws RefusedPolicy if the folder or a file cannot be read, is too large or is not UTF-8
     */
    public static List<PolicyFile> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RefusedPolicy(List.of(Fault.of(folder.toString(), "is not a folder")));
        }
        List<Fault> faults = new ArrayList<>();
        List<PolicyFile> files = new ArrayList<>();
        try {
            Path inside = folder.toRealPath();
            List<Path> paths = paths(inside);
            if (paths.size() > MOST_FILES + 1) {
                faults.add(Fault.of("*" + PolicyFile.RULES, TOO_MANY));
            } else {
                paths.forEach(path -> read(path, inside, files, faults));
            }
        } catch (IOException e) {
            faults.add(Fault.of(folder.toString(), "cannot be read"));
        }
        if (!faults.isEmpty()) {
            throw new RefusedPolicy(faults);
        }
        return List.copyOf(files);
    }

    private static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> seemsPolicy(name(path)))
                    .sorted()
                    .limit(MOST_FILES + 2L)
                    .toList();
        }
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static boolean seemsPolicy(String name) {
        String small = name.toLowerCase(Locale.ROOT);
        return small.endsWith(".dsl") || small.endsWith(PolicyFile.RULES) || small.endsWith(".drl");
    }

    /** A link may point to another place in the folder, as mounted configuration does, but not out of it. */
    private static void read(Path path, Path folder, List<PolicyFile> files, List<Fault> faults) {
        String name = name(path);
        try {
            if (!new PolicyFile(name, "").isWellNamed()) {
                faults.add(Fault.of(Fault.shorten(name), NAMES));
            } else if (!Files.isRegularFile(path)) {
                faults.add(Fault.of(name, "is not a regular file"));
            } else if (!path.toRealPath().startsWith(folder)) {
                faults.add(Fault.of(name, "is a link that leads out of the folder"));
            } else {
                decode(name, bytes(path), files, faults);
            }
        } catch (IOException e) {
            faults.add(Fault.of(name, "cannot be read"));
        }
    }

    private static byte[] bytes(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return in.readNBytes(LARGEST_FILE + 1);
        }
    }

    /** Adds a file's text, or the fault that keeps it out. */
    public static void decode(String name, byte[] bytes, List<PolicyFile> files, List<Fault> faults) {
        if (bytes.length > LARGEST_FILE) {
            faults.add(Fault.of(name, TOO_LARGE));
            return;
        }
        try {
            files.add(new PolicyFile(
                    name,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString()));
        } catch (CharacterCodingException e) {
            faults.add(Fault.of(name, "is not UTF-8 text"));
        }
    }
}
