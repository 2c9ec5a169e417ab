package io.marquee.policy;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release as people read it.
 *
 * @param id the hash of its files
 * @param files the files, whole
 * @param rules every rule, by file and line
 */
public record ReleaseDocument(String id, List<PolicyFile> files, List<RuleText> rules) {

    static ReleaseDocument of(Release release) {
        return new ReleaseDocument(
                release.id(),
                release.files(),
                release.policy().rules().map(RuleText::of).toList());
    }

    /**
     * A rule in its own words.
     *
     * @param source where the law comes from
     * @param basis what its numbers rest on, for instance {@code our default}
     * @param effective the first day it applies
     * @param expires the first day it no longer applies
     */
    public record RuleText(
            String name,
            String file,
            int line,
            @Nullable String source,
            @Nullable String basis,
            @Nullable LocalDate effective,
            @Nullable LocalDate expires,
            List<SentenceText> conditions,
            List<SentenceText> consequences) {

        static RuleText of(Rule rule) {
            return new RuleText(
                    rule.name(),
                    rule.file(),
                    rule.line(),
                    rule.source(),
                    rule.basis(),
                    rule.effective(),
                    rule.expires(),
                    rule.conditions().stream().map(SentenceText::of).toList(),
                    rule.consequences().stream().map(SentenceText::of).toList());
        }
    }

    /**
     * A sentence, and the phrase of the vocabulary whose slots it fills.
     *
     * @param line where it stands in the file, from 1
     * @param column where it starts in the line, from 1
     */
    public record SentenceText(String text, int line, int column, String phrase, List<Slot> slots) {

        static SentenceText of(Sentence sentence) {
            return new SentenceText(
                    sentence.text(),
                    sentence.line(),
                    sentence.column(),
                    sentence.phrase().template(),
                    sentence.slots());
        }
    }
}
