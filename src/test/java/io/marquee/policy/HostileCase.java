package io.marquee.policy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A policy that somebody might hand in, and every fault that it must be refused with. A case is a text file: what it
 * shows, then the policy's files, then the faults:
 *
 * <pre>
 * What the case shows, in a sentence.
 *
 * --- tiers.dslr                a file of rules
 * --- vocabulary.dsl +          lines added to the vocabulary of the folder; without the plus: another vocabulary;
 *                               with a minus: none
 * --- faults                    one a line, as {@link Fault#toString} writes them, all of them and in their order;
 *                               {@code [...]} stands for any text
 * --- accepted                  instead of faults: the policy is fine
 * </pre>
 *
 * <p>{@code {{ZERO WIDTH SPACE}}} stands for the character of that name.
 */
record HostileCase(String name, List<PolicyFile> files, List<String> faults) {

    static final Path FOLDER = Path.of("src/test/resources/hostile");

    private static final Pattern HEADING = Pattern.compile("(?m)^--- (.+)\\n");
    private static final Pattern CHARACTER = Pattern.compile("\\{\\{([A-Z() -]+)}}");

    /** Every case of the folder, in the order of their names. */
    static List<HostileCase> all() {
        try (Stream<Path> paths = Files.walk(FOLDER)) {
            return paths.filter(path -> path.toString().endsWith(".txt"))
                    .sorted()
                    .map(HostileCase::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static HostileCase read(Path path) {
        String vocabulary = text(FOLDER.resolve(PolicyFile.VOCABULARY));
        List<PolicyFile> files = new ArrayList<>();
        List<String> faults = List.of();
        for (Part part : parts(text(path))) {
            switch (part.heading()) {
                case "faults" -> faults = part.body().lines().toList();
                case "accepted" -> faults = List.of();
                case "vocabulary.dsl -" -> vocabulary = "";
                case "vocabulary.dsl +" -> vocabulary += part.body();
                case "vocabulary.dsl" -> vocabulary = part.body();
                default -> files.add(new PolicyFile(part.heading(), part.body()));
            }
        }
        if (!vocabulary.isEmpty()) {
            files.add(new PolicyFile(PolicyFile.VOCABULARY, vocabulary));
        }
        String name = FOLDER.relativize(path).toString().replaceFirst("[.]txt$", "");
        return new HostileCase(name, List.copyOf(files), faults);
    }

    private record Part(String heading, String body) {}

    private static List<Part> parts(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher heading = HEADING.matcher(text);
        while (heading.find()) {
            Matcher next = HEADING.matcher(text);
            int end = next.find(heading.end()) ? next.start() : text.length();
            parts.add(new Part(heading.group(1), characters(text.substring(heading.end(), end))));
        }
        return parts;
    }

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String characters(String text) {
        return CHARACTER.matcher(text).replaceAll(HostileCase::character);
    }

    private static String character(MatchResult named) {
        String name = named.group(1).replaceFirst(" \\([A-Z]+\\)$", "");
        int c = switch (name) {
            case "CARRIAGE RETURN" -> '\r';
            case "FORM FEED" -> '\f';
            case "NEXT LINE" -> '\u0085';
            default -> Character.codePointOf(name);
        };
        return Matcher.quoteReplacement(Character.toString(c));
    }

    boolean isAccepted() {
        return faults.isEmpty();
    }

    @Override
    public String toString() {
        return name;
    }
}
