package io.marquee.policy;

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

    boolean isVocabulary() {
        return name.equals(VOCABULARY);
    }

    boolean hasRules() {
        return name.endsWith(RULES);
    }

    /** Files stand in the order of their names, so that a policy's order never depends on a file system. */
    @Override
    public int compareTo(PolicyFile other) {
        return name.compareTo(other.name);
    }
}
