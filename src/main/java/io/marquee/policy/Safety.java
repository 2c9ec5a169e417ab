package io.marquee.policy;

import com.github.javaparser.ast.expr.Expression;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The check of what a policy's sentences stand for, on their syntax trees and before anything is compiled: only listed
 * fact types, their properties and the collectors' claims may be used, so that business text can never run code.
 */
final class Safety {

    private final Language language;
    private final Vocabulary vocabulary;
    private final Faults faults;
    private final Syntax syntax = new Syntax();
    private final Map<Phrase, Subject> subjects = new LinkedHashMap<>();

    Safety(Language language, Vocabulary vocabulary, Faults faults) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** Finds which fact each phrase names, which every other check rests on. */
    void nameFacts() {
        for (Phrase phrase : vocabulary.phrases()) {
            if (phrase.kind() == Phrase.Kind.FACT) {
                attempt(phrase, () -> name(phrase));
            }
        }
    }

    /** Checks every phrase of the vocabulary, used or not, with examples in its slots. */
    void checkVocabulary() {
        nameFacts();
        Map<String, Class<? extends Record>> all = bound(subjects.values());
        Class<? extends Record> above = null;
        for (Phrase phrase : vocabulary.phrases()) {
            Subject subject = subjects.get(phrase);
            above = subject == null ? above : subject.type();
            Class<? extends Record> fact = above;
            if (phrase.kind() != Phrase.Kind.FACT) {
                attempt(phrase, () -> checkPhrase(phrase, fact, all));
            }
        }
    }

    /** Where each phrase may stand; those that may stand nowhere are left out. */
    List<PhrasePlace> places() {
        Map<String, Class<? extends Record>> all = bound(subjects.values());
        return vocabulary.phrases().stream()
                .map(phrase -> place(phrase, all))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PhrasePlace> place(Phrase phrase, Map<String, Class<? extends Record>> all) {
        try {
            return Optional.of(
                    switch (phrase.kind()) {
                        case FACT -> new PhrasePlace(phrase, List.of(), List.of(), null);
                        case TEST -> new PhrasePlace(phrase, narrowed(phrase, all), needed(phrase), null);
                        case CLAIM -> new PhrasePlace(phrase, List.of(), needed(phrase), collector(phrase.expansion()));
                    });
        } catch (Unsafe e) {
            return Optional.empty();
        }
    }

    /** A fact that must stand above is named once, so that it cannot be the one that is narrowed as well. */
    private List<Phrase> narrowed(Phrase phrase, Map<String, Class<? extends Record>> all) throws Unsafe {
        List<Phrase> needed = needed(phrase);
        return sayable(syntax.condition(vocabulary.example(phrase)), all).stream()
                .filter(each -> !needed.contains(each))
                .toList();
    }

    /** The phrases that name the facts of which an expansion speaks by their variables. */
    private List<Phrase> needed(Phrase phrase) {
        List<String> variables = variables(phrase.expansion(), Map.of());
        return subjects.entrySet().stream()
                .filter(each -> variables.contains(each.getValue().variable()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String collector(String expansion) {
        return expansion.substring(0, Math.max(0, expansion.indexOf('.')));
    }

    private void name(Phrase phrase) throws Unsafe {
        Subject subject = Subject.of(phrase.expansion(), language);
        for (Map.Entry<Phrase, Subject> other : subjects.entrySet()) {
            if (other.getValue().variable().equals(subject.variable())) {
                throw new Unsafe("names `" + subject.variable() + "`, as line "
                        + other.getKey().line() + " does already");
            }
        }
        subjects.put(phrase, subject);
    }

    /** A sentence with a dash must be sayable of one fact at least; what is wrong is told of the fact above it. */
    private void checkPhrase(
            Phrase phrase, @Nullable Class<? extends Record> above, Map<String, Class<? extends Record>> all)
            throws Unsafe {
        String drl = vocabulary.example(phrase);
        List<String> unnamed = variables(drl, all);
        if (!unnamed.isEmpty()) {
            throw new Unsafe("speaks of `" + unnamed.get(0) + "`, which no sentence names");
        }
        if (phrase.kind() == Phrase.Kind.CLAIM) {
            new ClaimCheck(language, all).check(syntax.claim(drl));
        } else if (above == null) {
            throw new Unsafe("has a dash but stands above every sentence that names a fact");
        } else {
            requireSayable(syntax.condition(drl), above, all);
        }
    }

    private static Map<String, Class<? extends Record>> bound(Iterable<Subject> named) {
        Map<String, Class<? extends Record>> bound = new HashMap<>();
        named.forEach(subject -> bound.put(subject.variable(), subject.type()));
        return bound;
    }

    private void requireSayable(
            Expression condition, Class<? extends Record> above, Map<String, Class<? extends Record>> all)
            throws Unsafe {
        try {
            new Condition(language, above, all).check(condition);
        } catch (Unsafe e) {
            if (sayable(condition, all).isEmpty()) {
                throw e;
            }
        }
    }

    /** The phrases that name a fact of which a condition can be said. */
    private List<Phrase> sayable(Expression condition, Map<String, Class<? extends Record>> bound) {
        return subjects.entrySet().stream()
                .filter(each -> isSayable(condition, each.getValue().type(), bound))
                .map(Map.Entry::getKey)
                .toList();
    }

    private boolean isSayable(
            Expression condition, Class<? extends Record> fact, Map<String, Class<? extends Record>> bound) {
        try {
            new Condition(language, fact, bound).check(condition);
            return true;
        } catch (Unsafe e) {
            return false;
        }
    }

    /** What is wrong with the sentences of a rule as they are used. */
    List<Fault> found(Rule rule) {
        Faults found = new Faults();
        Safety safety = new Safety(language, vocabulary, found);
        safety.subjects.putAll(subjects);
        safety.check(rule);
        return found.found();
    }

    /** Checks every sentence of a rule as it is used, and finds what the rule reads. */
    Set<Read> check(Rule rule) {
        Set<Read> reads = new LinkedHashSet<>();
        Map<String, Class<? extends Record>> above = new HashMap<>();
        @Nullable Sentence fact = null;
        for (Sentence sentence : rule.conditions()) {
            if (sentence.phrase().kind() == Phrase.Kind.FACT) {
                bind(fact, above);
                fact = sentence;
            } else if (fact != null) {
                Sentence narrowed = fact;
                attempt(rule, sentence, () -> reads.addAll(test(sentence, narrowed, above)));
            }
        }
        bind(fact, above);
        for (Sentence sentence : rule.consequences()) {
            attempt(rule, sentence, () -> reads.addAll(claim(sentence, above)));
        }
        return reads;
    }

    private void bind(@Nullable Sentence fact, Map<String, Class<? extends Record>> above) {
        Subject subject = fact == null ? null : subjects.get(fact.phrase());
        if (subject != null) {
            above.put(subject.variable(), subject.type());
        }
    }

    private Set<Read> test(Sentence sentence, Sentence fact, Map<String, Class<? extends Record>> above) throws Unsafe {
        String drl = vocabulary.expand(sentence);
        requireNamed(drl, above, ", which must stand in `when` before the fact that this narrows");
        Subject subject = subjects.get(fact.phrase());
        if (subject == null) {
            throw new Unsafe("narrows no fact");
        }
        Expression condition = syntax.condition(drl);
        try {
            return new Condition(language, subject.type(), above).check(condition);
        } catch (Unsafe e) {
            List<Phrase> sayable = sayable(condition, above);
            throw sayable.isEmpty()
                    ? e
                    : new Unsafe("cannot be said of `" + fact.text() + "`; it can be said of " + list(sayable));
        }
    }

    private Set<Read> claim(Sentence sentence, Map<String, Class<? extends Record>> bound) throws Unsafe {
        String drl = vocabulary.expand(sentence);
        requireNamed(drl, bound, ", which must stand in `when`");
        return new ClaimCheck(language, bound).check(syntax.claim(drl));
    }

    private void requireNamed(String drl, Map<String, Class<? extends Record>> bound, String where) throws Unsafe {
        List<String> unnamed = variables(drl, bound);
        if (!unnamed.isEmpty()) {
            List<Phrase> naming = subjects.entrySet().stream()
                    .filter(each -> each.getValue().variable().equals(unnamed.get(0)))
                    .map(Map.Entry::getKey)
                    .toList();
            throw new Unsafe("speaks of " + list(naming) + where);
        }
    }

    /** The variables of an expansion that are not bound. */
    private static List<String> variables(String drl, Map<String, Class<? extends Record>> bound) {
        Matcher matcher = Subject.VARIABLE.matcher(drl);
        return matcher.results()
                .map(result -> result.group())
                .filter(each -> !bound.containsKey(each))
                .toList();
    }

    private static String list(List<Phrase> phrases) {
        return phrases.stream().map(each -> "`" + each.template() + "`").collect(Collectors.joining(", "));
    }

    private interface Check {
        void run() throws Unsafe;
    }

    private void attempt(Phrase phrase, Check check) {
        try {
            check.run();
        } catch (Unsafe e) {
            faults.add(Fault.in(
                    PolicyFile.VOCABULARY, phrase.line(), null, phrase.template(), String.valueOf(e.getMessage())));
        }
    }

    private void attempt(Rule rule, Sentence sentence, Check check) {
        try {
            check.run();
        } catch (Unsafe e) {
            faults.add(Fault.in(
                    rule.file(), sentence.line(), rule.name(), sentence.text(), String.valueOf(e.getMessage())));
        }
    }
}
