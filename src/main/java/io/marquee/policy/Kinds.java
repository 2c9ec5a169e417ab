package io.marquee.policy;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The kinds of values that sentences speak of, as Java types, and which of them go together. */
final class Kinds {

    /** The kind of {@code null}. */
    static final Class<?> NOTHING = Void.class;

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final List<Class<?>> NUMBERS =
            List.of(int.class, Integer.class, long.class, Long.class, BigDecimal.class);

    private Kinds() {}

    static boolean isNumber(Class<?> kind) {
        return NUMBERS.contains(kind);
    }

    static boolean isTruth(Class<?> kind) {
        return kind == boolean.class || kind == Boolean.class;
    }

    /** Whether two values can be equal. */
    static boolean areAlike(Class<?> one, Class<?> other) {
        if (one == NOTHING || other == NOTHING) {
            return !one.isPrimitive() && !other.isPrimitive();
        }
        boolean comparable = one.isEnum() || one == String.class;
        return (isNumber(one) && isNumber(other))
                || (isTruth(one) && isTruth(other))
                || (comparable && one.equals(other));
    }

    /** The kind of a value that stands for itself, or {@code null} if it does not. */
    static @Nullable Class<?> ofLiteral(Expression value, Language language) {
        if (value instanceof IntegerLiteralExpr whole) {
            return WHOLE.matcher(whole.getValue()).matches() ? int.class : null;
        }
        if (value instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.MINUS) {
            return unary.getExpression() instanceof IntegerLiteralExpr whole ? ofLiteral(whole, language) : null;
        }
        if (value instanceof FieldAccessExpr access) {
            return constant(access, language).map(Enum::getDeclaringClass).orElse(null);
        }
        return value instanceof StringLiteralExpr
                ? String.class
                : value instanceof BooleanLiteralExpr ? boolean.class : null;
    }

    /**
     * The value that stands for itself: a whole number, a truth, a text or a constant of {@link #ofLiteral}'s kinds.
     */
    static Object valueOf(Expression literal, Language language) {
        if (literal instanceof FieldAccessExpr access) {
            return constant(access, language).orElseThrow(() -> new IllegalArgumentException("no constant " + literal));
        }
        if (literal instanceof BooleanLiteralExpr truth) {
            return truth.getValue();
        }
        return literal instanceof StringLiteralExpr text ? text.asString() : Integer.valueOf(literal.toString());
    }

    private static Optional<? extends Enum<?>> constant(FieldAccessExpr access, Language language) {
        Class<? extends Enum<?>> type =
                access.getScope() instanceof NameExpr name ? language.constants(name.getNameAsString()) : null;
        return type == null
                ? Optional.empty()
                : Arrays.stream(type.getEnumConstants())
                        .filter(each -> each.name().equals(access.getNameAsString()))
                        .findFirst();
    }

    /** Whether a method can be called from outside with arguments of such kinds. */
    static boolean takes(Method method, String name, List<Class<?>> arguments) {
        int modifiers = method.getModifiers();
        return method.getName().equals(name)
                && Modifier.isPublic(modifiers)
                && !Modifier.isStatic(modifiers)
                && !method.isSynthetic()
                && takes(method, arguments);
    }

    private static boolean takes(Method method, List<Class<?>> arguments) {
        Class<?>[] parameters = method.getParameterTypes();
        int fixed = method.isVarArgs() ? parameters.length - 1 : parameters.length;
        if (method.isVarArgs() ? arguments.size() <= fixed : arguments.size() != fixed) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Class<?> parameter = i < fixed ? parameters[i] : parameters[fixed].getComponentType();
            boolean whole = arguments.get(i) == int.class && (parameter == Integer.class || parameter == long.class);
            if (!whole && parameter != arguments.get(i)) {
                return false;
            }
        }
        return true;
    }
}
