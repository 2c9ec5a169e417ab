package io.marquee.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.jspecify.annotations.Nullable;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * The last check before anything is compiled: the tree that Drools reads from the DRL is the policy's rules, each with
 * the facts, tests and claims that its sentences stand for, and nothing else.
 */
final class ExpandedPolicy {

    private static final Set<String> ATTRIBUTES = Set.of("date-effective", "date-expires");

    private final Vocabulary vocabulary;
    private final Language language;
    private final Faults faults;

    ExpandedPolicy(Vocabulary vocabulary, Language language, Faults faults) {
        this.vocabulary = vocabulary;
        this.language = language;
        this.faults = faults;
    }

    void check(String drl, List<Rule> rules) {
        PackageDescr parsed = parse(drl);
        if (parsed == null) {
            faults.add(Fault.of("policy", "its sentences together are no rules; an engineer must see the vocabulary"));
        } else if (!hasOnlyRules(parsed) || parsed.getRules().size() != rules.size()) {
            faults.add(Fault.of("policy", "its sentences stand for more than its own rules"));
        } else {
            for (int i = 0; i < rules.size(); i++) {
                check(parsed.getRules().get(i), rules.get(i));
            }
        }
    }

    private static @Nullable PackageDescr parse(String drl) {
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            PackageDescr parsed = parser.parse(false, drl);
            return parser.hasErrors() ? null : parsed;
        } catch (DroolsParserException e) {
            return null;
        }
    }

    private boolean hasOnlyRules(PackageDescr parsed) {
        return parsed.getFunctions().isEmpty()
                && parsed.getTypeDeclarations().isEmpty()
                && parsed.getEnumDeclarations().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty()
                && parsed.getWindowDeclarations().isEmpty()
                && parsed.getFunctionImports().isEmpty()
                && parsed.getAccumulateImports().isEmpty()
                && parsed.getAttributes().isEmpty()
                && parsed.getImports().size() == Drl.imports(language).size()
                && parsed.getGlobals().size() == language.terms().size();
    }

    private void check(RuleDescr found, Rule rule) {
        boolean same = found.getClass() == RuleDescr.class
                && found.getName().equals(rule.name())
                && found.getParentName() == null
                && found.getAnnotationNames().isEmpty()
                && found.getNamedConsequences().isEmpty()
                && ATTRIBUTES.containsAll(found.getAttributes().keySet())
                && conditions(found).equals(conditions(rule))
                && consequence(found).equals(consequence(rule));
        if (!same) {
            faults.add(Fault.at(
                    rule.file(),
                    rule.line(),
                    rule.name(),
                    "its sentences stand for more than facts, tests and claims"));
        }
    }

    private static List<String> conditions(RuleDescr found) {
        List<String> conditions = new ArrayList<>();
        for (BaseDescr each : found.getLhs().getDescrs()) {
            if (!(each instanceof PatternDescr pattern) || !isPlain(pattern)) {
                conditions.add("not a fact");
                continue;
            }
            conditions.add(pattern.getIdentifier() + " : " + pattern.getObjectType() + "(");
            pattern.getConstraint().getDescrs().forEach(test -> conditions.add(test(test)));
        }
        return conditions;
    }

    private static boolean isPlain(PatternDescr pattern) {
        return pattern.getSource() == null
                && pattern.getBehaviors().isEmpty()
                && pattern.getAnnotationNames().isEmpty()
                && !pattern.isQuery()
                && !pattern.isUnification();
    }

    private static String test(BaseDescr test) {
        return test instanceof ExprConstraintDescr expression
                ? expression.getExpression().strip()
                : "not a test";
    }

    private List<String> conditions(Rule rule) {
        return rule.conditions().stream()
                .map(sentence -> {
                    String drl = vocabulary.expand(sentence);
                    return sentence.phrase().kind() == Phrase.Kind.FACT ? Drl.opening(drl) : drl;
                })
                .toList();
    }

    private static List<String> consequence(RuleDescr found) {
        return found.getConsequence()
                .toString()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
    }

    private List<String> consequence(Rule rule) {
        return rule.consequences().stream().map(vocabulary::expand).toList();
    }
}
