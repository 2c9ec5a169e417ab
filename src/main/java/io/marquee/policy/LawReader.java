package io.marquee.policy;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Takes the rules of a policy apart that has passed every check. */
final class LawReader {

    /** Of more alternatives a rule is not taken apart: nobody writes so many. */
    private static final int MOST_ALTERNATIVES = 64;

    private final Vocabulary vocabulary;
    private final Language language;
    private final Syntax syntax = new Syntax();
    private final Map<String, Expression> conditions = new HashMap<>();
    private final Map<String, MethodCallExpr> claims = new HashMap<>();

    LawReader(Vocabulary vocabulary, Language language) {
        this.vocabulary = vocabulary;
        this.language = language;
    }

    List<Law> read(List<Rule> rules) {
        List<Law> laws = new ArrayList<>(rules.size());
        for (Rule rule : rules) {
            laws.add(read(rule, laws.size()));
        }
        return List.copyOf(laws);
    }

    private Law read(Rule rule, int place) {
        List<Class<? extends Record>> facts = new ArrayList<>();
        List<List<Atom>> alternatives = List.of(List.of());
        boolean simple = true;
        Subject subject = null;
        for (Sentence sentence : rule.conditions()) {
            if (sentence.phrase().kind() == Phrase.Kind.FACT) {
                subject = subject(sentence);
                facts.add(subject.type());
            } else if (subject != null) {
                Atoms atoms = new Atoms(sentence, subject, language);
                List<List<Atom>> asked = atoms.of(condition(sentence));
                List<List<Atom>> both = product(alternatives, asked);
                simple &= atoms.areAll() && both != null;
                alternatives = both == null ? alternatives : both;
            }
        }
        return new Law(
                rule,
                place,
                List.copyOf(facts),
                alternatives,
                simple,
                rule.consequences().stream().map(this::claim).toList());
    }

    private Subject subject(Sentence sentence) {
        try {
            return Subject.of(vocabulary.expand(sentence), language);
        } catch (Unsafe e) {
            throw new IllegalStateException(e);
        }
    }

    private Expression condition(Sentence sentence) {
        return conditions.computeIfAbsent(vocabulary.expand(sentence), drl -> {
            try {
                return syntax.conditionWithNumbers(drl);
            } catch (Unsafe e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private Claimed claim(Sentence sentence) {
        MethodCallExpr call = claims.computeIfAbsent(vocabulary.expand(sentence), drl -> {
            try {
                return syntax.claim(drl);
            } catch (Unsafe e) {
                throw new IllegalStateException(e);
            }
        });
        List<Object> values = new ArrayList<>();
        for (Expression argument : call.getArguments()) {
            Object value = value(argument);
            if (value != null) {
                values.add(value);
            }
        }
        String collector = call.getScope().map(Object::toString).orElse("");
        return new Claimed(sentence, collector, call.getNameAsString(), List.copyOf(values));
    }

    /** A number, constant or text; {@code null} for a fact that is passed on. */
    private @Nullable Object value(Expression argument) {
        if (argument instanceof NameExpr) {
            return null;
        }
        if (argument instanceof MethodCallExpr whole) {
            return new BigDecimal(whole.getArgument(0).toString().replace("L", ""));
        }
        if (argument instanceof ObjectCreationExpr precise) {
            return new BigDecimal(precise.getArgument(0).asStringLiteralExpr().asString());
        }
        Object value = Kinds.valueOf(argument, language);
        boolean number = value instanceof Integer && !(argument instanceof FieldAccessExpr);
        return number || argument instanceof IntegerLiteralExpr ? new BigDecimal(value.toString()) : value;
    }

    /** Everything that holds where one of these and one of those does, or {@code null} where that is too much. */
    static @Nullable List<List<Atom>> product(List<List<Atom>> these, List<List<Atom>> those) {
        if (these.size() * those.size() > MOST_ALTERNATIVES) {
            return null;
        }
        List<List<Atom>> product = new ArrayList<>();
        for (List<Atom> one : these) {
            for (List<Atom> other : those) {
                List<Atom> both = new ArrayList<>(one);
                both.addAll(other);
                product.add(List.copyOf(both));
            }
        }
        return List.copyOf(product);
    }
}
