package io.marquee.policy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** The plain DRL that a policy's sentences expand to. */
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

    private void header(Language language) {
        text.append("package ").append(PACKAGE).append(";\n\nimport java.math.BigDecimal;\n");
        TreeSet<String> imports = new TreeSet<>();
        language.facts().forEach(type -> imports.add(type.getCanonicalName()));
        language.enums().forEach(type -> imports.add(type.getCanonicalName()));
        imports.forEach(name -> text.append("import ").append(name).append(";\n"));
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
        text.append("when\n");
        boolean open = false;
        boolean first = true;
        for (Sentence sentence : rule.conditions()) {
            String expansion = vocabulary.expand(sentence);
            if (sentence.phrase().kind() == Phrase.Kind.FACT) {
                text.append(open ? " )\n" : "")
                        .append("    ")
                        .append(head(expansion))
                        .append('(');
                open = true;
                first = true;
            } else {
                text.append(first ? " " : ", ").append(expansion);
                first = false;
            }
        }
        text.append(" )\nthen\n");
        for (Sentence sentence : rule.consequences()) {
            text.append("    ").append(vocabulary.expand(sentence)).append("\n");
        }
        text.append("end\n");
    }

    private static String head(String fact) {
        return fact.replaceFirst("\\(\\s*\\)$", "");
    }

    private void date(String attribute, @org.jspecify.annotations.Nullable LocalDate date) {
        if (date != null) {
            text.append("    ")
                    .append(attribute)
                    .append(" \"")
                    .append(DATE.format(date))
                    .append("\"\n");
        }
    }

    static List<String> globals(Language language) {
        return language.terms().stream().map(Terms::collectorName).toList();
    }
}
