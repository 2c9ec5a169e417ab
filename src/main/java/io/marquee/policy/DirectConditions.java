package io.marquee.policy;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.drools.ancompiler.NetworkHandlerAdaptor;
import org.drools.ancompiler.ObjectTypeNodeParser;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.model.SingleConstraint;
import org.drools.model.functions.IntrospectableLambda;
import org.drools.model.functions.Predicate1;
import org.drools.modelcompiler.constraints.LambdaConstraint;
import org.jspecify.annotations.Nullable;

/**
 * The conditions of one type of fact that can be asked directly. Drools' own code reaches a condition through half a
 * dozen objects, of which none but the last knows anything; a service that does much else between two decisions finds
 * none of them in its caches.
 */
final class DirectConditions {

    /** Where a class that asks them stands. */
    static final String PACKAGE = DirectConditions.class.getPackageName();

    private static final String INDIRECT = "lambdaConstraint%d.isAllowed(handle, wm)";
    private static final String DIRECT = "condition%d(handle, wm)";

    private static final String KNOWN = """
            private static final java.util.Map<?, ?> KNOWN = known();

            private static java.util.Map<?, ?> known() {
                try {
                    return java.lang.invoke.MethodHandles.classData(
                            java.lang.invoke.MethodHandles.lookup(), "_", java.util.Map.class);
                } catch (IllegalAccessException e) {
                    throw new ExceptionInInitializerError(e);
                }
            }
            """;

    /** A condition that fails is asked once more as Drools does, so that its failure is told as ever. */
    private static final String ASKED = """
            private static final org.drools.model.functions.Predicate1<%2$s> CONDITION%1$d =
                    (org.drools.model.functions.Predicate1<%2$s>) KNOWN.get(%1$d);

            private boolean condition%1$d(
                    org.drools.core.common.InternalFactHandle handle, org.drools.core.common.ReteEvaluator wm) {
                try {
                    return CONDITION%1$d.test((%2$s) handle.getObject());
                } catch (Exception e) {
                    return lambdaConstraint%1$d.isAllowed(handle, wm);
                }
            }
            """;

    private final String type;
    private final Map<Integer, Predicate1<?>> byNode = new TreeMap<>();

    private DirectConditions(String type) {
        this.type = type;
    }

    static DirectConditions of(ObjectTypeNode node) {
        DirectConditions conditions =
                new DirectConditions(node.getObjectType().getClassName().replace('$', '.'));
        new ObjectTypeNodeParser(node).accept(new NetworkHandlerAdaptor() {
            @Override
            public void startNonHashedAlphaNode(AlphaNode alpha) {
                Predicate1<?> condition = of(alpha, node);
                if (condition != null) {
                    conditions.byNode.put(alpha.getId(), condition);
                }
            }
        });
        return conditions;
    }

    /** The condition of a node if it asks nothing but the fact; otherwise {@code null}. */
    private static @Nullable Predicate1<?> of(AlphaNode alpha, ObjectTypeNode node) {
        if (!(alpha.getConstraint() instanceof LambdaConstraint lambda)) {
            return null;
        }
        SingleConstraint constraint = lambda.getEvaluator().getConstraint();
        boolean ofTheFact = constraint.getVariables().length == 1
                && constraint
                        .getVariables()[0]
                        .getType()
                        .getName()
                        .equals(node.getObjectType().getClassName());
        return ofTheFact
                        && constraint.getPredicate1() instanceof IntrospectableLambda wrapper
                        && wrapper.getLambda() instanceof Predicate1<?> condition
                ? condition
                : null;
    }

    /** The conditions by the numbers of their nodes. */
    Map<Integer, Predicate1<?>> byNode() {
        return byNode;
    }

    /**
     * Lets the source of a class ask them directly.
     *
     * @param source a class of the alpha network compiler
     * @return a class of this package, to be defined with {@link #byNode} as its class data
     */
    String askedBy(String source) {
        String asking = source.replaceFirst("package [\\w.]+;", "package " + PACKAGE + ";");
        StringBuilder asked = new StringBuilder(KNOWN);
        for (int node : byNode.keySet()) {
            String indirect = told(INDIRECT, node);
            if (!asking.contains(indirect)) {
                throw new IllegalStateException("the condition of node " + node + " is asked in an unknown way");
            }
            asking = asking.replace(indirect, told(DIRECT, node));
            asked.append(told(ASKED, node, type));
        }
        return asking.substring(0, asking.lastIndexOf('}')) + asked + "}\n";
    }

    private static String told(String text, Object... parts) {
        return String.format(Locale.ROOT, text, parts);
    }
}
