package io.marquee.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.drools.ancompiler.NetworkHandlerAdaptor;
import org.drools.ancompiler.ObjectTypeNodeParser;
import org.drools.base.base.ClassObjectType;
import org.drools.base.common.NetworkNode;
import org.drools.core.reteoo.AlphaTerminalNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.RuleTerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * The rules that follow from one type of fact alone and can be fired directly, by the nodes that Drools ends their
 * conditions with. To keep their matches, to queue them and to take them back was half of the work on a decision.
 */
final class DirectRules {

    private static final String INDIRECT = "alphaTerminalNode%d.assertObject(handle, context, wm)";
    private static final String DIRECT = "rules%d(handle, context, wm)";

    private static final String RULE = """
            private static final DirectRule RULE%1$d_%2$d =
                    (DirectRule) ((java.util.List<?>) KNOWN.get(%1$d)).get(%2$d);
            private static final %3$s CLAIMS%1$d_%2$d = (%3$s) RULE%1$d_%2$d.claims();
            """;

    /**
     * Each rule is called at a place of its own, as a constant, so that the machine need not look up what to call. A
     * session that no desk has fires rules in Drools' way.
     */
    private static final String FIRED = """
            private void rules%1$d(
                    org.drools.core.common.InternalFactHandle handle,
                    org.drools.core.common.PropagationContext context,
                    org.drools.core.common.ReteEvaluator wm) {
                if (wm.getGlobalResolver() instanceof Firings firings) {
                    Object fact = handle.getObject();
                    try {
                        Collector collector;
            %2$s        } catch (RunawayPolicy e) {
                        throw e;
                    } catch (Exception e) {
                        throw firings.failed(e);
                    }
                } else {
                    alphaTerminalNode%1$d.assertObject(handle, context, wm);
                }
            }
            """;

    private static final String ONE = """
                        collector = firings.fire(RULE%1$d_%2$d, fact);
                        CLAIMS%1$d_%2$d.execute(%3$s);
            """;

    private final Map<Integer, List<DirectRule>> byNode = new TreeMap<>();

    private DirectRules() {}

    static DirectRules of(ObjectTypeNode node, Network network) {
        DirectRules rules = new DirectRules();
        boolean repeated =
                ((ClassObjectType) node.getObjectType()).getClassType().isAnnotationPresent(Repeated.class);
        new ObjectTypeNodeParser(node).accept(new NetworkHandlerAdaptor() {
            @Override
            public void startLeftInputAdapterNode(LeftInputAdapterNode left) {
                List<DirectRule> direct =
                        left instanceof AlphaTerminalNode ? of(left.getSinks(), network, repeated) : null;
                if (direct != null) {
                    rules.byNode.put(left.getId(), direct);
                }
            }
        });
        return rules;
    }

    /** All the rules that end in a node, or {@code null} if one cannot be fired directly. */
    private static @Nullable List<DirectRule> of(NetworkNode[] ends, Network network, boolean repeated) {
        List<DirectRule> direct = new ArrayList<>();
        for (NetworkNode end : ends) {
            DirectRule rule =
                    end instanceof RuleTerminalNode terminal ? network.direct(terminal.getRule(), repeated) : null;
            if (rule == null) {
                return null;
            }
            direct.add(rule);
        }
        return List.copyOf(direct);
    }

    /** The rules by the numbers of the nodes that they end in. */
    Map<Integer, List<DirectRule>> byNode() {
        return byNode;
    }

    /**
     * Lets the source of a class fire them directly.
     *
     * @param source a class of this package that knows its {@code KNOWN} class data
     * @return a class of this package, to be defined with {@link #byNode} among its class data
     */
    String firedBy(String source) {
        String firing = source;
        StringBuilder fired = new StringBuilder();
        for (Map.Entry<Integer, List<DirectRule>> each : byNode.entrySet()) {
            int node = each.getKey();
            String indirect = told(INDIRECT, node);
            if (!firing.contains(indirect)) {
                throw new IllegalStateException("the rules of node " + node + " are fired in an unknown way");
            }
            firing = firing.replace(indirect, told(DIRECT, node));
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < each.getValue().size(); i++) {
                DirectRule.Call call = each.getValue().get(i).call();
                fired.append(told(RULE, node, i, call.type().getName()));
                all.append(told(ONE, node, i, call.arguments()));
            }
            fired.append(told(FIRED, node, all));
        }
        return firing.substring(0, firing.lastIndexOf('}')) + fired + "}\n";
    }

    private static String told(String text, Object... parts) {
        return String.format(Locale.ROOT, text, parts);
    }
}
