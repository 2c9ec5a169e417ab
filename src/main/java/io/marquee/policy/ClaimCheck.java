package io.marquee.policy;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a sentence of {@code then} does: one call of a collector, with values and named facts, and nothing else. */
final class ClaimCheck {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,18}(\\.[0-9]{1,10})?");

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})L");

    private final Language language;
    private final Map<String, Class<? extends Record>> bound;

    /** @param bound the facts that the claim may pass on, by their variables */
    ClaimCheck(Language language, Map<String, Class<? extends Record>> bound) {
        this.language = language;
        this.bound = bound;
    }

    /** Checks that a call is a claim, and finds what it reads of the facts that it passes on. */
    Set<Read> check(MethodCallExpr call) throws Unsafe {
        Class<? extends Collector> collector = call.getScope().orElse(null) instanceof NameExpr name
                ? language.collector(name.getNameAsString())
                : null;
        List<Class<?>> arguments = new ArrayList<>();
        for (Expression argument : call.getArguments()) {
            arguments.add(kind(argument));
        }
        boolean taken = collector != null
                && call.getTypeArguments().isEmpty()
                && Arrays.stream(collector.getDeclaredMethods())
                        .filter(method -> method.getReturnType() == void.class)
                        .anyMatch(method -> Kinds.takes(method, call.getNameAsString(), arguments));
        if (!taken) {
            throw new Unsafe("stands for `" + call + "`, which is not a claim that rules may make");
        }
        return reads(call);
    }

    private Set<Read> reads(MethodCallExpr call) {
        Set<Read> reads = new LinkedHashSet<>();
        for (Expression passed : call.getArguments()) {
            Class<? extends Record> fact = passed instanceof NameExpr name ? bound.get(name.getNameAsString()) : null;
            for (Expression constant : call.getArguments()) {
                if (fact != null
                        && constant instanceof FieldAccessExpr
                        && Kinds.valueOf(constant, language) instanceof ReadsFact reading
                        && reading.property() != null) {
                    reads.add(Read.property(fact, reading.property()));
                }
            }
        }
        return reads;
    }

    private Class<?> kind(Expression argument) throws Unsafe {
        Class<?> known = argument instanceof NameExpr name ? bound.get(name.getNameAsString()) : literal(argument);
        if (known == null) {
            throw new Unsafe("uses `" + argument + "`, which a claim may not use");
        }
        return known;
    }

    private @Nullable Class<?> literal(Expression argument) {
        return isDecimal(argument) ? BigDecimal.class : Kinds.ofLiteral(argument, language);
    }

    /** A decimal is written {@code BigDecimal.valueOf(75L)} or {@code new BigDecimal("0.5")}. */
    private static boolean isDecimal(Expression argument) {
        return argument instanceof MethodCallExpr call ? isWhole(call) : isPrecise(argument);
    }

    private static boolean isWhole(MethodCallExpr call) {
        return call.getScope().orElse(null) instanceof NameExpr name
                && name.getNameAsString().equals("BigDecimal")
                && call.getNameAsString().equals("valueOf")
                && call.getTypeArguments().isEmpty()
                && call.getArguments().size() == 1
                && WHOLE.matcher(call.getArgument(0).toString()).matches();
    }

    private static boolean isPrecise(Expression argument) {
        return argument instanceof ObjectCreationExpr creation
                && creation.getScope().isEmpty()
                && creation.getTypeAsString().equals("BigDecimal")
                && creation.getAnonymousClassBody().isEmpty()
                && creation.getArguments().size() == 1
                && creation.getArgument(0) instanceof StringLiteralExpr text
                && DECIMAL.matcher(text.getValue()).matches();
    }
}
