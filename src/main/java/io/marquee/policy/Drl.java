package io.marquee.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The plain DRL that a policy's sentences stand for. */
final class Drl {

    static final String PACKAGE = "marquee.policy";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

    private final Vocabulary vocabulary;
    private final StringBuilder text = new StringBuilder();

    private Drl(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    static String of(Policy policy, Vocabulary vocabulary, Language language) {
        Drl drl = new Drl(vocabulary);
        drl.header(language);
        policy.rules().forEach(drl::rule);
        return drl.text.toString();
    }

    /** The names of the types that rules may speak of. */
    static SortedSet<String> imports(Language language) {
        SortedSet<String> imports = new TreeSet<>();
        imports.add("java.math.BigDecimal");
        language.facts().forEach(type -> imports.add(type.getCanonicalName()));
        language.enums().forEach(type -> imports.add(type.getCanonicalName()));
        return imports;
    }

    private void header(Language language) {
        text.append("package ").append(PACKAGE).append(";\n\n");
        imports(language).forEach(name -> text.append("import ").append(name).append(";\n"));
        text.append('\n');
        for (Terms terms : language.terms()) {
            text.append("global ")
                    .append(terms.collectorType().getCanonicalName())
                    .append(' ')
                    .append(terms.collectorName())
                    .append(";\n");
        }
    }

    private void rule(Rule rule) {
        text.append("\n// ").append(rule.file()).append(':').append(rule.line()).append('\n');
        text.append("rule \"").append(rule.name()).append("\"\n");
        date("date-effective", rule.effective());
        date("date-expires", rule.expires());
        conditions(rule);
        text.append("then\n");
        for (Sentence sentence : rule.consequences()) {
            text.append("    ").append(vocabulary.expand(sentence)).append('\n');
        }
        text.append("end\n");
    }

    private void conditions(Rule rule) {
        text.append("when\n");
        String before = "";
        for (Sentence sentence : rule.conditions()) {
            String expansion = vocabulary.expand(sentence);
            if (sentence.phrase().kind() == Phrase.Kind.FACT) {
                text.append(before.isEmpty() ? "" : " )\n").append("    ").append(opening(expansion));
                before = " ";
            } else {
                text.append(before).append(expansion);
                before = ", ";
            }
        }
        text.append(" )\n");
    }

    /** The DRL of a fact without its closing bracket, so that tests can follow. */
    static String opening(String fact) {
        return fact.replaceFirst("\\)$", "");
    }

    private void date(String attribute, @Nullable LocalDate date) {
        if (date != null) {
            text.append("    ")
                    .append(attribute)
                    .append(" \"")
                    .append(DATE.format(date))
                    .append("\"\n");
        }
    }
}
