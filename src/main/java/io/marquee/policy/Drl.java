package io.marquee.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The plain DRL that a policy's sentences stand for.
 *
 * @param header the package, what is imported and the collectors
 * @param rules what each rule stands for, in the policy's order
 */
record Drl(String header, List<Piece> rules) {

    static final String PACKAGE = "marquee.policy";

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM-yyyy", Locale.ENGLISH);

    /**
     * One rule as DRL.
     *
     * @param rule the rule's name
     * @param place the file and the line where it stands in sentences; {@code null}: nobody asks
     * @param text from {@code rule} to {@code end}; the same wherever the rule stands
     */
    record Piece(String rule, @Nullable String place, String text) {}

    static Drl of(Policy policy, Vocabulary vocabulary, Language language) {
        return new Drl(
                header(language),
                policy.rules().map(rule -> piece(rule, vocabulary)).toList());
    }

    /** All of it, to be read and to be compiled. */
    String text() {
        StringBuilder text = new StringBuilder(header);
        for (Piece rule : rules) {
            text.append('\n');
            if (rule.place() != null) {
                text.append("// ").append(rule.place()).append('\n');
            }
            text.append(rule.text());
        }
        return text.toString();
    }

    /** The names of the types that rules may speak of. */
    static SortedSet<String> imports(Language language) {
        SortedSet<String> imports = new TreeSet<>();
        imports.add("java.math.BigDecimal");
        language.facts().forEach(type -> imports.add(type.getCanonicalName()));
        language.enums().forEach(type -> imports.add(type.getCanonicalName()));
        return imports;
    }

    private static String header(Language language) {
        StringBuilder text = new StringBuilder();
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
        return text.toString();
    }

    private static Piece piece(Rule rule, Vocabulary vocabulary) {
        StringBuilder text = new StringBuilder();
        text.append("rule \"").append(rule.name()).append("\"\n");
        date(text, "date-effective", rule.effective());
        date(text, "date-expires", rule.expires());
        conditions(text, rule, vocabulary);
        text.append("then\n");
        for (Sentence sentence : rule.consequences()) {
            text.append("    ").append(vocabulary.expand(sentence)).append('\n');
        }
        text.append("end\n");
        return new Piece(rule.name(), rule.file() + ":" + rule.line(), text.toString());
    }

    private static void conditions(StringBuilder text, Rule rule, Vocabulary vocabulary) {
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

    private static void date(StringBuilder text, String attribute, @Nullable LocalDate date) {
        if (date != null) {
            text.append("    ")
                    .append(attribute)
                    .append(" \"")
                    .append(DATE.format(date))
                    .append("\"\n");
        }
    }
}
