package io.marquee.policy;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a sentence with a dash asks of a fact: its properties, compared, and its questions, and nothing else. */
final class Condition {

    private final Language language;
    private final Class<? extends Record> fact;
    private final Map<String, Class<? extends Record>> bound;
    private final Set<Read> reads = new LinkedHashSet<>();

    /** @param bound the facts that it may compare with, by their variables */
    Condition(Language language, Class<? extends Record> fact, Map<String, Class<? extends Record>> bound) {
        this.language = language;
        this.fact = fact;
        this.bound = bound;
    }

    /** Checks that an expression is a safe question, and finds the properties that it reads. */
    Set<Read> check(Expression expression) throws Unsafe {
        if (!Kinds.isTruth(kind(expression))) {
            throw new Unsafe("asks `" + expression + "`, which is no question with a yes or a no");
        }
        return reads;
    }

    private Class<?> kind(Expression expression) throws Unsafe {
        if (expression instanceof BinaryExpr binary) {
            return comparison(binary);
        }
        if (expression instanceof UnaryExpr unary) {
            return opposite(unary);
        }
        if (expression instanceof EnclosedExpr enclosed) {
            return kind(enclosed.getInner());
        }
        if (expression instanceof NameExpr name) {
            return property(name.getNameAsString(), fact);
        }
        if (expression instanceof MethodCallExpr call) {
            return question(call);
        }
        if (expression instanceof FieldAccessExpr access && bound.containsKey(scope(access))) {
            return property(access.getNameAsString(), bound(scope(access)));
        }
        return value(expression);
    }

    private static String scope(FieldAccessExpr access) {
        return access.getScope().toString();
    }

    private Class<? extends Record> bound(String variable) throws Unsafe {
        Class<? extends Record> type = bound.get(variable);
        if (type == null) {
            throw new Unsafe("uses `" + variable + "`, which no sentence above names");
        }
        return type;
    }

    private Class<?> value(Expression expression) throws Unsafe {
        if (expression instanceof LongLiteralExpr decimal && decimal.getValue().equals(Syntax.DECIMAL)) {
            return BigDecimal.class;
        }
        if (expression instanceof NullLiteralExpr) {
            return Kinds.NOTHING;
        }
        Class<?> kind = Kinds.ofLiteral(expression, language);
        if (kind == null) {
            throw new Unsafe("uses `" + expression + "`, which a condition may not use");
        }
        return kind;
    }

    private Class<?> comparison(BinaryExpr binary) throws Unsafe {
        Class<?> left = kind(binary.getLeft());
        Class<?> right = kind(binary.getRight());
        boolean numbers = Kinds.isNumber(left) && Kinds.isNumber(right);
        boolean fits = switch (binary.getOperator()) {
            case AND, OR -> Kinds.isTruth(left) && Kinds.isTruth(right);
            case EQUALS, NOT_EQUALS -> Kinds.areAlike(left, right);
            case LESS, LESS_EQUALS, GREATER, GREATER_EQUALS, MINUS -> numbers;
            default -> false;
        };
        if (!fits) {
            throw new Unsafe("asks `" + binary + "`, which does not go together");
        }
        return binary.getOperator() == BinaryExpr.Operator.MINUS ? left : boolean.class;
    }

    private Class<?> opposite(UnaryExpr unary) throws Unsafe {
        Class<?> kind = kind(unary.getExpression());
        boolean fits = switch (unary.getOperator()) {
            case LOGICAL_COMPLEMENT -> Kinds.isTruth(kind);
            case MINUS -> Kinds.isNumber(kind);
            default -> false;
        };
        if (!fits) {
            throw new Unsafe("uses `" + unary + "`, which a condition may not use");
        }
        return kind;
    }

    private Class<?> property(String name, Class<? extends Record> of) throws Unsafe {
        for (RecordComponent component : of.getRecordComponents()) {
            if (component.getName().equals(name)) {
                reads.add(Read.property(of, name));
                return component.getType();
            }
        }
        throw new Unsafe("reads `" + name + "`, which the fact does not have");
    }

    private Class<?> question(MethodCallExpr call) throws Unsafe {
        List<Class<?>> arguments = new ArrayList<>();
        for (Expression argument : call.getArguments()) {
            arguments.add(value(argument));
        }
        boolean plain = call.getScope().isEmpty() && call.getTypeArguments().isEmpty() && !arguments.isEmpty();
        Method answering = Arrays.stream(fact.getDeclaredMethods())
                .filter(method -> plain && Kinds.takes(method, call.getNameAsString(), arguments))
                .filter(method -> !method.getName().equals("equals"))
                .findFirst()
                .orElseThrow(() -> new Unsafe("asks `" + call + "`, which the fact cannot answer"));
        reads.add(new Read(
                fact,
                answering,
                call.getArguments().stream()
                        .map(argument -> Kinds.valueOf(argument, language))
                        .toList()));
        return answering.getReturnType();
    }
}
