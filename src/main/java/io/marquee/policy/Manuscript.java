package io.marquee.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A policy as it is being written: read as far as it can be, with every fault that can be told of a rule by itself, and
 * never compiled. What it says of a rule without faults is what a {@link Release} says of it. Immutable.
 */
public final class Manuscript {

    private final Vocabulary vocabulary;
    private final Safety safety;
    private final List<Fault> vocabularyFaults;
    private final List<Page> pages;

    private Manuscript(Vocabulary vocabulary, Safety safety, List<Fault> vocabularyFaults, List<Page> pages) {
        this.vocabulary = vocabulary;
        this.safety = safety;
        this.vocabularyFaults = vocabularyFaults;
        this.pages = pages;
    }

    /** Reads a policy's files. Phrases of the vocabulary that have faults are left out. */
    public static Manuscript read(List<PolicyFile> files) {
        Language language = Language.found();
        Faults faults = new Faults();
        List<Phrase> phrases = files.stream()
                .filter(PolicyFile::isVocabulary)
                .findFirst()
                .map(file -> VocabularyReader.read(file, language.slotTypes(), faults))
                .orElse(List.of());
        Set<Integer> wrong = faults.found().stream().map(Fault::line).collect(Collectors.toSet());
        Vocabulary vocabulary = new Vocabulary(
                phrases.stream()
                        .filter(phrase -> !wrong.contains(phrase.line()))
                        .toList(),
                language);
        Safety safety = new Safety(language, vocabulary, faults);
        safety.nameFacts();
        List<Page> pages = files.stream()
                .filter(PolicyFile::hasRules)
                .sorted()
                .map(file -> new PageReader(file, vocabulary, safety).read())
                .toList();
        return new Manuscript(vocabulary, safety, faults.found(), pages);
    }

    /** The same with some files of rules in place of those of their names, or besides. */
    public Manuscript with(List<PolicyFile> changed) {
        Set<String> names = changed.stream().map(PolicyFile::name).collect(Collectors.toSet());
        List<Page> all = new ArrayList<>();
        pages.stream().filter(page -> !names.contains(page.file().name())).forEach(all::add);
        changed.forEach(file -> all.add(new PageReader(file, vocabulary, safety).read()));
        all.sort((one, other) -> one.file().compareTo(other.file()));
        return new Manuscript(vocabulary, safety, vocabularyFaults, List.copyOf(all));
    }

    /** The sentences that it may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What is wrong with the vocabulary. */
    public List<Fault> vocabularyFaults() {
        return vocabularyFaults;
    }

    /** The files of rules, in the order of their names. */
    public List<Page> pages() {
        return pages;
    }
}
