package io.marquee.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A policy as it is being written: read as far as it can be, with every fault that can be told of a rule by itself, and
 * never compiled. What it says of a rule without faults is what a {@link Release} says of it. Thread-safe; its files do
 * not change, and each is read when it is first asked for.
 */
public final class Manuscript {

    private final Vocabulary vocabulary;
    private final Safety safety;
    private final List<Fault> vocabularyFaults;
    private final Map<String, PolicyFile> files;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();

    private Manuscript(
            Vocabulary vocabulary, Safety safety, List<Fault> vocabularyFaults, Map<String, PolicyFile> files) {
        this.vocabulary = vocabulary;
        this.safety = safety;
        this.vocabularyFaults = vocabularyFaults;
        this.files = files;
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
        Map<String, PolicyFile> rules = new TreeMap<>();
        files.stream().filter(PolicyFile::hasRules).forEach(file -> rules.put(file.name(), file));
        return new Manuscript(vocabulary, safety, faults.found(), rules);
    }

    /** The same with some files of rules in place of those of their names, or besides. */
    public Manuscript with(List<PolicyFile> changed) {
        Map<String, PolicyFile> all = new TreeMap<>(files);
        changed.forEach(file -> all.put(file.name(), file));
        Manuscript other = new Manuscript(vocabulary, safety, vocabularyFaults, all);
        other.pages.putAll(pages);
        changed.forEach(file -> other.pages.remove(file.name()));
        return other;
    }

    /** The sentences that it may use. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** What is wrong with the vocabulary. */
    public List<Fault> vocabularyFaults() {
        return vocabularyFaults;
    }

    /**
     * Everything that is wrong with a rule by itself: with its text or, if that has no fault, with what it stands for.
     */
    public List<Fault> faults(Passage passage) {
        return passage.faults().isEmpty() ? safety.found(passage.rule()) : passage.faults();
    }

    /** The names of the files of rules, in their order. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }

    /** The files of rules, in the order of their names. */
    public List<Page> pages() {
        return files.values().stream().map(this::page).toList();
    }

    /** The file of rules of a name, if there is one. */
    public Optional<Page> page(String name) {
        return Optional.ofNullable(files.get(name)).map(this::page);
    }

    private Page page(PolicyFile file) {
        return pages.computeIfAbsent(file.name(), name -> new PageReader(file, vocabulary).read());
    }
}
