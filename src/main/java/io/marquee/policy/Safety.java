package io.marquee.policy;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * The check of what a policy expands to, on its syntax tree and before anything is compiled: only listed fact types,
 * their properties and the collectors' methods may be used, so that business text can never run code.
 */
final class Safety {

    /** A property that a rule reads. */
    record Read(Class<? extends Record> fact, String property) {}

    private static final Pattern FACT = Pattern.compile("(?:(\\$[a-z]+)\\s*:\\s*)?([A-Z][A-Za-z]*)\\s*\\(\\s*\\)");
    private static final Pattern DECIMAL = Pattern.compile("(?<![\\w.\"])(\\d+(?:\\.\\d+)?)B(?!\\w)");
    private static final Set<BinaryExpr.Operator> OPERATORS = EnumSet.of(
            BinaryExpr.Operator.AND,
            BinaryExpr.Operator.OR,
            BinaryExpr.Operator.EQUALS,
            BinaryExpr.Operator.NOT_EQUALS,
            BinaryExpr.Operator.LESS,
            BinaryExpr.Operator.LESS_EQUALS,
            BinaryExpr.Operator.GREATER,
            BinaryExpr.Operator.GREATER_EQUALS,
            BinaryExpr.Operator.MINUS);

    private final Language language;
    private final Vocabulary vocabulary;
    private final List<Fault> faults;
    private final JavaParser java =
            new JavaParser(new ParserConfiguration().setLanguageLevel(ParserConfiguration.LanguageLevel.JAVA_17));

    Safety(Language language, Vocabulary vocabulary, List<Fault> faults) {
        this.language = language;
        this.vocabulary = vocabulary;
        this.faults = faults;
    }

    /** Checks every sentence of a rule and finds the properties that it reads. */
    Set<Read> check(Rule rule) {
        Set<Read> reads = new LinkedHashSet<>();
        Map<String, Class<? extends Record>> bound = new HashMap<>();
        Class<? extends Record> fact = null;
        for (Sentence sentence : rule.conditions()) {
            String drl = vocabulary.expand(sentence);
            if (sentence.phrase().kind() == Phrase.Kind.FACT) {
                fact = fact(rule, sentence, drl, bound);
            } else if (fact != null) {
                Expression expression =
                        parse(rule, sentence, DECIMAL.matcher(drl).replaceAll("$1"));
                if (expression != null) {
                    test(expression, new Scope(rule, sentence, fact, bound, reads));
                }
            }
        }
        for (Sentence sentence : rule.consequences()) {
            claim(rule, sentence, vocabulary.expand(sentence), bound);
        }
        return reads;
    }

    private record Scope(
            Rule rule,
            Sentence sentence,
            Class<? extends Record> fact,
            Map<String, Class<? extends Record>> bound,
            Set<Read> reads) {}

    private @Nullable Class<? extends Record> fact(
            Rule rule, Sentence sentence, String drl, Map<String, Class<? extends Record>> bound) {
        Matcher matcher = FACT.matcher(drl);
        Class<? extends Record> type = matcher.matches() ? language.fact(matcher.group(2)) : null;
        if (type == null) {
            refuse(rule, sentence, "expands to `" + drl + "`, which is not one known fact");
            return null;
        }
        String variable = matcher.group(1);
        if (variable != null && bound.put(variable, type) != null) {
            refuse(rule, sentence, "names `" + variable + "` a second time");
        }
        return type;
    }

    private @Nullable Expression parse(Rule rule, Sentence sentence, String drl) {
        ParseResult<Expression> result = java.parseExpression(drl);
        if (result.isSuccessful() && result.getResult().isPresent()) {
            return result.getResult().get();
        }
        refuse(rule, sentence, "expands to `" + drl + "`, which is not one expression");
        return null;
    }

    private void test(Expression expression, Scope scope) {
        if (expression instanceof BinaryExpr binary && OPERATORS.contains(binary.getOperator())) {
            test(binary.getLeft(), scope);
            test(binary.getRight(), scope);
        } else if (expression instanceof UnaryExpr unary
                && (unary.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT
                        || unary.getOperator() == UnaryExpr.Operator.MINUS)) {
            test(unary.getExpression(), scope);
        } else if (expression instanceof EnclosedExpr enclosed) {
            test(enclosed.getInner(), scope);
        } else if (expression instanceof NameExpr name) {
            property(name.getNameAsString(), scope.fact(), scope);
        } else if (expression instanceof FieldAccessExpr access) {
            access(access, scope);
        } else if (expression instanceof MethodCallExpr call && call.getScope().isEmpty()) {
            question(call, scope);
        } else if (!isLiteral(expression)) {
            refuse(scope.rule(), scope.sentence(), "uses `" + expression + "`, which is not allowed in a condition");
        }
    }

    private void property(String name, Class<? extends Record> fact, Scope scope) {
        boolean known = Arrays.stream(fact.getRecordComponents())
                .map(RecordComponent::getName)
                .anyMatch(name::equals);
        if (known) {
            scope.reads().add(new Read(fact, name));
        } else {
            refuse(scope.rule(), scope.sentence(), "reads `" + name + "`, which is not a property that rules may read");
        }
    }

    private void access(FieldAccessExpr access, Scope scope) {
        String of = access.getScope().toString();
        Class<? extends Record> variable = scope.bound().get(of);
        if (variable != null) {
            property(access.getNameAsString(), variable, scope);
        } else if (!isConstant(access)) {
            refuse(scope.rule(), scope.sentence(), "uses `" + access + "`, which is not a known constant");
        }
    }

    private void question(MethodCallExpr call, Scope scope) {
        boolean known = Arrays.stream(scope.fact().getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !Set.of("equals", "hashCode", "toString").contains(method.getName()))
                .filter(method -> method.getParameterCount() > 0)
                .anyMatch(method -> method.getName().equals(call.getNameAsString()));
        if (!known || !call.getArguments().stream().allMatch(each -> isConstant(each) || isLiteral(each))) {
            refuse(scope.rule(), scope.sentence(), "asks `" + call + "`, which is not a question that rules may ask");
        }
    }

    private void claim(Rule rule, Sentence sentence, String drl, Map<String, Class<? extends Record>> bound) {
        ParseResult<BlockStmt> result = java.parseBlock("{" + drl + "}");
        List<Statement> statements = result.isSuccessful() && result.getResult().isPresent()
                ? result.getResult().get().getStatements()
                : List.of();
        if (statements.size() != 1) {
            refuse(rule, sentence, "expands to `" + drl + "`, which is not exactly one statement");
            return;
        }
        if (!(statements.get(0) instanceof ExpressionStmt statement
                && statement.getExpression() instanceof MethodCallExpr call
                && isClaim(call, bound))) {
            refuse(rule, sentence, "expands to `" + drl + "`, which is not a claim that a collector takes");
        }
    }

    private boolean isClaim(MethodCallExpr call, Map<String, Class<? extends Record>> bound) {
        Class<? extends Collector> collector =
                language.collector(call.getScope().map(Expression::toString).orElse(""));
        return collector != null
                && Arrays.stream(collector.getDeclaredMethods())
                        .filter(method -> Modifier.isPublic(method.getModifiers()))
                        .filter(method -> method.getReturnType() == void.class)
                        .filter(method -> method.isVarArgs()
                                || method.getParameterCount()
                                        == call.getArguments().size())
                        .anyMatch(method -> method.getName().equals(call.getNameAsString()))
                && call.getArguments().stream().allMatch(each -> isArgument(each, bound));
    }

    private boolean isArgument(Expression argument, Map<String, Class<? extends Record>> bound) {
        return isConstant(argument)
                || isLiteral(argument)
                || isDecimal(argument)
                || (argument instanceof UnaryExpr unary
                        && unary.getOperator() == UnaryExpr.Operator.MINUS
                        && isLiteral(unary.getExpression()))
                || (argument instanceof NameExpr name && bound.containsKey(name.getNameAsString()));
    }

    private static boolean isDecimal(Expression argument) {
        if (argument instanceof MethodCallExpr call) {
            return call.getScope().map(Expression::toString).orElse("").equals("BigDecimal")
                    && call.getNameAsString().equals("valueOf")
                    && call.getArguments().size() == 1
                    && call.getArgument(0) instanceof LongLiteralExpr;
        }
        return argument instanceof ObjectCreationExpr creation
                && creation.getTypeAsString().equals("BigDecimal")
                && creation.getAnonymousClassBody().isEmpty()
                && creation.getArguments().size() == 1
                && creation.getArgument(0) instanceof StringLiteralExpr;
    }

    private static boolean isLiteral(Expression expression) {
        return expression instanceof IntegerLiteralExpr
                || expression instanceof DoubleLiteralExpr
                || expression instanceof BooleanLiteralExpr
                || expression instanceof StringLiteralExpr
                || expression instanceof NullLiteralExpr;
    }

    private boolean isConstant(Expression expression) {
        if (!(expression instanceof FieldAccessExpr access)) {
            return false;
        }
        Class<? extends Enum<?>> type = language.constants(access.getScope().toString());
        return type != null
                && Arrays.stream(type.getEnumConstants())
                        .anyMatch(each -> each.name().equals(access.getNameAsString()));
    }

    /** Checks that the DRL as a whole is the given rules, of facts with tests and claims, and nothing else. */
    void check(String drl, List<Rule> rules) {
        PackageDescr parsed;
        try {
            DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
            parsed = parser.parse(false, drl);
            if (parsed == null || parser.hasErrors()) {
                faults.add(Fault.of("policy", "does not expand to DRL: " + parser.getErrors()));
                return;
            }
        } catch (DroolsParserException e) {
            faults.add(Fault.of("policy", "does not expand to DRL"));
            return;
        }
        List<RuleDescr> found = new ArrayList<>(parsed.getRules());
        boolean onlyRules = parsed.getFunctions().isEmpty()
                && parsed.getTypeDeclarations().isEmpty()
                && parsed.getEntryPointDeclarations().isEmpty()
                && parsed.getFunctionImports().isEmpty()
                && parsed.getAttributes().isEmpty()
                && parsed.getGlobals().size() == Drl.globals(language).size()
                && found.size() == rules.size();
        if (!onlyRules) {
            faults.add(Fault.of("policy", "expands to more than its own rules"));
        }
        for (int i = 0; onlyRules && i < rules.size(); i++) {
            check(found.get(i), rules.get(i));
        }
    }

    private void check(RuleDescr found, Rule rule) {
        boolean allowed = found.getName().equals(rule.name())
                && Set.of("date-effective", "date-expires")
                        .containsAll(found.getAttributes().keySet())
                && found.getLhs().getDescrs().stream().allMatch(Safety::isPlainPattern)
                && found.getNamedConsequences().isEmpty();
        if (!allowed) {
            faults.add(Fault.at(
                    rule.file(), rule.line(), rule.name(), "expands to more than facts with tests and claims"));
        }
    }

    private static boolean isPlainPattern(BaseDescr descr) {
        return descr instanceof PatternDescr pattern
                && pattern.getSource() == null
                && pattern.getConstraint().getDescrs().stream().allMatch(ExprConstraintDescr.class::isInstance);
    }

    private void refuse(Rule rule, Sentence sentence, String why) {
        faults.add(new Fault(rule.file(), sentence.line(), rule.name(), sentence.text(), null, why));
    }
}
