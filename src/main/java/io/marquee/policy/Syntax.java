package io.marquee.policy;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import java.util.regex.Pattern;

/** Reads what one sentence stands for as a syntax tree. */
final class Syntax {

    /** How the exact decimals of a condition stand in its tree, where Java has no such literal. */
    static final String DECIMAL = "0L";

    private static final Pattern DECIMAL_WRITTEN = Pattern.compile("(?<![\\w.\"])\\d+(?:\\.\\d+)?B(?!\\w)");

    private final JavaParser java =
            new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));

    Expression condition(String drl) throws Unsafe {
        return question(drl, DECIMAL_WRITTEN.matcher(drl).replaceAll(DECIMAL));
    }

    /** The same with every exact decimal as a number that can be read, for what is known to be safe. */
    Expression conditionWithNumbers(String drl) throws Unsafe {
        return question(
                drl,
                DECIMAL_WRITTEN
                        .matcher(drl)
                        .replaceAll(written ->
                                written.group().substring(0, written.group().length() - 1)));
    }

    private Expression question(String drl, String parsable) throws Unsafe {
        ParseResult<Expression> result = java.parseExpression(parsable);
        return result.getResult()
                .filter(parsed -> result.isSuccessful())
                .orElseThrow(() -> new Unsafe("stands for `" + drl + "`, which is not one question"));
    }

    MethodCallExpr claim(String drl) throws Unsafe {
        ParseResult<BlockStmt> result = java.parseBlock("{" + drl + "}");
        BlockStmt block = result.getResult()
                .filter(parsed ->
                        result.isSuccessful() && parsed.getStatements().size() == 1)
                .orElseThrow(() -> new Unsafe("stands for `" + drl + "`, which is not exactly one claim"));
        if (block.getStatement(0) instanceof ExpressionStmt statement
                && statement.getExpression() instanceof MethodCallExpr call) {
            return call;
        }
        throw new Unsafe("stands for `" + drl + "`, which is not a claim");
    }
}
