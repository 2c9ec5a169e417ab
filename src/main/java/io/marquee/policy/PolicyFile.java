package io.marquee.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One file of a policy, whole.
 *
 * @param name the file's name without a folder, for instance {@code tiers.dslr}
 * @param text its text
 */
public record PolicyFile(String name, String text) implements Comparable<PolicyFile> {

    /** The name of the file that holds the vocabulary. */
    public static final String VOCABULARY = "vocabulary.dsl";

    /** How the names of files with rules end. */
    public static final String RULES = ".dslr";

    private static final Pattern RULES_NAME = Pattern.compile("[a-z0-9]{1,40}(-[a-z0-9]{1,40}){0,5}\\.dslr");

    /** The SHA-256 of files' names and texts, as 64 hexadecimal digits. */
    public static String hash(List<PolicyFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PolicyFile file : files) {
                for (String part : List.of(file.name(), file.text())) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it holds the vocabulary. */
    public boolean isVocabulary() {
        return name.equals(VOCABULARY);
    }

    /** Whether it holds rules. */
    public boolean hasRules() {
        return name.endsWith(RULES);
    }

    /** Whether it is named as a policy's files are: {@code vocabulary.dsl} or like {@code large-accounts.dslr}. */
    public boolean isWellNamed() {
        return isVocabulary() || RULES_NAME.matcher(name).matches();
    }

    /** Its lines, without a byte order mark. A line ends as on Unix or Windows, and in no other way. */
    public List<String> lines() {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return List.of(plain.replace("\r\n", "\n").split("\n", -1));
    }

    /** Files stand in the order of their names, so that a policy's order never depends on a file system. */
    @Override
    public int compareTo(PolicyFile other) {
        return name.compareTo(other.name);
    }
}
