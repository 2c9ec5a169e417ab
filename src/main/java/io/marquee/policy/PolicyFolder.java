package io.marquee.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A folder with a policy: {@code vocabulary.dsl} and any number of {@code *.dslr} files; other files are not read. */
public final class PolicyFolder {

    /** The largest file that is read, in bytes. */
    public static final int LARGEST_FILE = 256 * 1024;

    /** The most files with rules that a policy may have. */
    public static final int MOST_FILES = 200;

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
        try (Stream<Path> paths = Files.list(folder)) {
            paths.filter(PolicyFolder::isPolicy)
                    .sorted()
                    .limit(MOST_FILES + 2L)
                    .forEach(path -> read(path, files, faults));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!faults.isEmpty()) {
            throw new RefusedPolicy(faults);
        }
        return List.copyOf(files);
    }

    private static boolean isPolicy(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.equals(PolicyFile.VOCABULARY) || name.endsWith(PolicyFile.RULES);
    }

    private static void read(Path path, List<PolicyFile> files, List<Fault> faults) {
        String name = String.valueOf(path.getFileName());
        try {
            if (!Files.isRegularFile(path)) {
                faults.add(Fault.of(name, "is not a regular file"));
                return;
            }
            byte[] bytes;
            try (var in = Files.newInputStream(path)) {
                bytes = in.readNBytes(LARGEST_FILE + 1);
            }
            decode(name, bytes, files, faults);
        } catch (IOException e) {
            faults.add(Fault.of(name, "cannot be read"));
        }
    }

    /** Adds a file's text, or the fault that keeps it out. */
    public static void decode(String name, byte[] bytes, List<PolicyFile> files, List<Fault> faults) {
        if (bytes.length > LARGEST_FILE) {
            faults.add(Fault.of(name, "is larger than the " + LARGEST_FILE / 1024 + " KiB that a file may have"));
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
