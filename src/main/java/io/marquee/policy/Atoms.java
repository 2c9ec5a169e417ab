package io.marquee.policy;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes one sentence apart into what it asks: alternatives, each of them several things at once. */
final class Atoms {

    private static final Object UNKNOWN = new Object();

    private final Sentence sentence;
    private final Subject subject;
    private final Language language;
    private boolean all = true;

    Atoms(Sentence sentence, Subject subject, Language language) {
        this.sentence = sentence;
        this.subject = subject;
        this.language = language;
    }

    /** Whether everything that the sentence asks could be told. */
    boolean areAll() {
        return all;
    }

    List<List<Atom>> of(Expression condition) {
        return of(condition, true);
    }

    private List<List<Atom>> of(Expression condition, boolean holds) {
        if (condition instanceof EnclosedExpr enclosed) {
            return of(enclosed.getInner(), holds);
        }
        if (condition instanceof UnaryExpr unary && unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
            return of(unary.getExpression(), !holds);
        }
        if (condition instanceof BinaryExpr binary) {
            return switch (binary.getOperator()) {
                case AND -> joined(binary, holds, holds);
                case OR -> joined(binary, holds, !holds);
                default -> List.of(List.of(comparison(binary, holds)));
            };
        }
        return List.of(List.of(atom(name(condition), Atom.Operator.EQUAL, holds)));
    }

    private List<List<Atom>> joined(BinaryExpr binary, boolean holds, boolean both) {
        List<List<Atom>> left = of(binary.getLeft(), holds);
        List<List<Atom>> right = of(binary.getRight(), holds);
        if (both) {
            List<List<Atom>> product = LawReader.product(left, right);
            all &= product != null;
            return product == null ? left : product;
        }
        List<List<Atom>> either = new ArrayList<>(left);
        either.addAll(right);
        return List.copyOf(either);
    }

    private Atom comparison(BinaryExpr binary, boolean holds) {
        Atom.Operator operator = switch (binary.getOperator()) {
            case LESS -> Atom.Operator.LESS;
            case LESS_EQUALS -> Atom.Operator.AT_MOST;
            case GREATER -> Atom.Operator.MORE;
            case GREATER_EQUALS -> Atom.Operator.AT_LEAST;
            case NOT_EQUALS -> Atom.Operator.NOT_EQUAL;
            default -> Atom.Operator.EQUAL;
        };
        boolean bySize = operator != Atom.Operator.EQUAL && operator != Atom.Operator.NOT_EQUAL;
        // what is not known is neither less nor at least, so the opposite says too little
        all &= holds || !bySize;
        Object right = value(binary.getRight());
        Object left = value(binary.getLeft());
        Atom.Operator asked = holds ? operator : operator.opposite();
        if (right != null) {
            return atom(name(binary.getLeft()), asked, right);
        }
        if (left != null) {
            return atom(name(binary.getRight()), asked.mirrored(), left);
        }
        return atom(name(binary.getLeft()) + " - " + name(binary.getRight()), asked, BigDecimal.ZERO);
    }

    private Atom atom(String property, Atom.Operator operator, Object value) {
        return new Atom(
                sentence, subject.type(), subject.variable(), property, operator, value == UNKNOWN ? null : value);
    }

    /** The value of a literal; {@code null} if it is none. */
    private @Nullable Object value(Expression expression) {
        if (expression instanceof NullLiteralExpr) {
            return UNKNOWN;
        }
        if (expression instanceof UnaryExpr unary
                && unary.getOperator() == UnaryExpr.Operator.MINUS
                && value(unary.getExpression()) instanceof BigDecimal number) {
            return number.negate();
        }
        if (expression instanceof IntegerLiteralExpr || expression instanceof DoubleLiteralExpr) {
            return new BigDecimal(expression.toString());
        }
        boolean property = expression instanceof FieldAccessExpr access
                && access.getScope().toString().startsWith("$");
        return property || Kinds.ofLiteral(expression, language) == null ? null : Kinds.valueOf(expression, language);
    }

    /** What is asked about, as reasons name it. */
    private String name(Expression expression) {
        if (expression instanceof MethodCallExpr call) {
            return call.getArguments().stream()
                    .map(argument -> String.valueOf(value(argument)))
                    .collect(Collectors.joining(", ", call.getNameAsString() + "(", ")"));
        }
        return expression.toString();
    }
}
