package io.marquee.policy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.ancompiler.NetworkHandlerAdaptor;
import org.drools.ancompiler.ObjectTypeNodeParser;
import org.drools.base.rule.IndexableConstraint;
import org.drools.core.reteoo.AlphaNode;
import org.drools.core.reteoo.BetaNode;
import org.drools.core.reteoo.LeftInputAdapterNode;
import org.drools.core.reteoo.ObjectTypeNode;
import org.drools.core.reteoo.WindowNode;
import org.drools.core.util.index.AlphaRangeIndex;

/**
 * All that the code of compiled conditions depends on, as text: which nodes there are, of which kind, and in which
 * order.
 */
final class Shape extends NetworkHandlerAdaptor {

    private final StringBuilder text = new StringBuilder();
    private final Set<Integer> direct;
    private final Map<Integer, List<DirectRule>> rules;

    private Shape(Set<Integer> direct, Map<Integer, List<DirectRule>> rules) {
        this.direct = direct;
        this.rules = rules;
    }

    /** The shape of what follows one type of facts. */
    static String of(ObjectTypeNode node, Network network) {
        Shape shape = new Shape(
                DirectConditions.of(node).byNode().keySet(),
                DirectRules.of(node, network).byNode());
        new ObjectTypeNodeParser(node).accept(shape);
        return shape.text.toString();
    }

    private void add(String event, Object... details) {
        text.append(event);
        for (Object detail : details) {
            text.append(' ').append(detail);
        }
        text.append('\n');
    }

    @Override
    public void startObjectTypeNode(ObjectTypeNode node) {
        add("type", node.getId(), node.getObjectType().getClassName());
    }

    @Override
    public void startNonHashedAlphaNode(AlphaNode node) {
        add(
                direct.contains(node.getId()) ? "directly" : "if",
                node.getId(),
                node.getConstraint().getClass().getName());
    }

    @Override
    public void endNonHashedAlphaNode(AlphaNode node) {
        add("end");
    }

    @Override
    public void startBetaNode(BetaNode node) {
        add("join", node.getId(), node.getClass().getName());
    }

    @Override
    public void startWindowNode(WindowNode node) {
        add("window", node.getId(), node.getClass().getName());
    }

    @Override
    public void startLeftInputAdapterNode(LeftInputAdapterNode node) {
        List<DirectRule> fired = rules.get(node.getId());
        add("left", node.getId(), node.getClass().getName());
        if (fired != null) {
            fired.forEach(rule -> add("fires", rule.call()));
        }
    }

    @Override
    public void startHashedAlphaNodes(IndexableConstraint constraint) {
        add("switch", constraint.getFieldExtractor().getExtractToClass().getName());
    }

    @Override
    public void endHashedAlphaNodes(IndexableConstraint constraint) {
        add("end");
    }

    @Override
    public void startHashedAlphaNode(AlphaNode node, Object value) {
        add("case", node.getId(), value.getClass().getName(), value);
    }

    @Override
    public void endHashedAlphaNode(AlphaNode node, Object value) {
        add("end");
    }

    @Override
    public void nullCaseAlphaNodeStart(AlphaNode node) {
        add("null", node.getId());
    }

    @Override
    public void nullCaseAlphaNodeEnd(AlphaNode node) {
        add("end");
    }

    @Override
    public void startRangeIndex(AlphaRangeIndex index) {
        add("ranges");
    }

    @Override
    public void endRangeIndex(AlphaRangeIndex index) {
        add("end");
    }

    @Override
    public void startRangeIndexedAlphaNode(AlphaNode node) {
        add("range", node.getId());
    }

    @Override
    public void endRangeIndexedAlphaNode(AlphaNode node) {
        add("end");
    }
}
