package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.Manuscript;
import io.marquee.policy.Page;
import io.marquee.policy.PolicyFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How two policies differ, by rule and sentence, in words for those who answer for sales and for auditors. The same two
 * policies always differ in the same words. Empty only if all their files are the same to the byte.
 *
 * @param differences first of the vocabulary, then of each file of rules in the order of their names, at last of
 *     features
 */
public record Differences(List<Difference> differences) {

    /** What kind of difference it is. */
    public enum Kind {
        /** The value of one slot. */
        SLOT_CHANGED,
        SENTENCE_ADDED,
        SENTENCE_REMOVED,
        /** The same sentences in another order, which never matters. */
        SENTENCES_REORDERED,
        RULE_ADDED,
        RULE_REMOVED,
        RULE_RENAMED,
        /** To another file. */
        RULE_MOVED,
        /** The same rules in another order, which never matters. */
        RULES_REORDERED,
        SOURCE_CHANGED,
        BASIS_CHANGED,
        EFFECTIVE_CHANGED,
        EXPIRES_CHANGED,
        /** Nothing of a file that is read, only comments or layout. */
        LAYOUT_CHANGED,
        PHRASE_ADDED,
        PHRASE_REMOVED,
        /** What a sentence of the vocabulary stands for. */
        PHRASE_CHANGED,
        /** Some lines of a file that cannot be read as rules. */
        TEXT_CHANGED,
        FILE_ADDED,
        FILE_REMOVED,
        EXAMPLE_ADDED,
        EXAMPLE_REMOVED,
        EXAMPLE_CHANGED
    }

    /**
     * One difference.
     *
     * @param file the file that it is in; after the change if there is one then
     * @param rule the name of the rule that it is about, after the change if there is one then; {@code null}: none
     * @param before what was there, as it was written; {@code null}: nothing
     * @param after what is there now, as it is written; {@code null}: nothing
     * @param words the difference in a sentence, in lower case
     */
    public record Difference(
            Kind kind,
            String file,
            @Nullable String rule,
            @Nullable String before,
            @Nullable String after,
            String words) {}

    /** Differences do not change. */
    public Differences {
        differences = List.copyOf(differences);
    }

    /** The same of two policies with their features. */
    public static Differences between(
            List<PolicyFile> before, Features featuresBefore, List<PolicyFile> after, Features featuresAfter) {
        return between(both(before, featuresBefore), both(after, featuresAfter));
    }

    private static List<PolicyFile> both(List<PolicyFile> files, Features features) {
        return Stream.concat(files.stream(), features.files().stream()).toList();
    }

    /**
     * What differs between two policies, whether or not they can be compiled.
     *
     * @param before files of rules and features, the vocabulary among them
     * @param after the same as they are now
     */
    public static Differences between(List<PolicyFile> before, List<PolicyFile> after) {
        List<Difference> all = new ArrayList<>(VocabularyDifferences.between(before, after));
        Manuscript old = Manuscript.read(before);
        Manuscript now = Manuscript.read(after);
        Set<String> unreadable = Stream.concat(old.pages().stream(), now.pages().stream())
                .filter(page -> !page.isReadable())
                .map(page -> page.file().name())
                .collect(Collectors.toCollection(TreeSet::new));
        List<Page> oldPages = readable(old, unreadable);
        List<Page> newPages = readable(now, unreadable);
        List<Difference> ofRules = new ArrayList<>(PolicyDifferences.between(oldPages, newPages));
        for (String name : unreadable) {
            ofRules.addAll(TextDifferences.unreadable(name, text(before, name), text(after, name)));
        }
        ofRules.addAll(FileDifferences.between(oldPages, newPages, ofRules));
        ofRules.sort(Comparator.comparing(Difference::file));
        all.addAll(ofRules);
        all.addAll(FeatureDifferences.between(before, after));
        return new Differences(all);
    }

    private static List<Page> readable(Manuscript manuscript, Set<String> unreadable) {
        return manuscript.pages().stream()
                .filter(page -> !unreadable.contains(page.file().name()))
                .toList();
    }

    /** The text of a file; {@code null} if there is none of that name. */
    static @Nullable String text(List<PolicyFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .map(PolicyFile::text)
                .findFirst()
                .orElse(null);
    }
}
