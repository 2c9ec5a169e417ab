package io.marquee.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.ancompiler.ANCConfiguration;
import org.drools.ancompiler.CompiledNetworkSources;
import org.drools.ancompiler.DeclarationsHandler;
import org.drools.ancompiler.NodeCollectorHandler;
import org.drools.ancompiler.ObjectTypeNodeCompiler;
import org.drools.ancompiler.ObjectTypeNodeParser;
import org.drools.core.impl.InternalRuleBase;
import org.drools.core.reteoo.ObjectTypeNode;
import org.kie.memorycompiler.KieMemoryCompiler;

/**
 * The classes that conditions on single facts compile to: code that asks one after the other, instead of nodes that
 * lead from one to the next. They stand for networks of one shape, node for node, and decide the same. They can be
 * packed.
 */
final class CompiledConditions {

    /** HotSpot leaves methods of more than 8,000 bytes to its interpreter, and a node takes up to 14. */
    static final int MOST_NODES = 500;

    private static final String SHAPE = "shape";

    private final String shape;

    /** By the names of the types, as generated names differ with the locale. */
    private final Map<String, byte[]> classes;

    private CompiledConditions(String shape, Map<String, byte[]> classes) {
        this.shape = shape;
        this.classes = classes;
    }

    /** None at all. */
    static CompiledConditions none() {
        return new CompiledConditions("", Map.of());
    }

    /**
     * Compiles the conditions of a network that has none compiled yet.
     *
     * @throws RuntimeException if Drools cannot
     */
    static CompiledConditions of(Network network) {
        Map<String, String> sources = new HashMap<>();
        Map<String, String> names = new TreeMap<>();
        for (ObjectTypeNode node : types(network.base())) {
            CompiledNetworkSources generated = compiler(node).generateSource();
            String name = DirectConditions.PACKAGE
                    + generated.getName().substring(generated.getName().lastIndexOf('.'));
            String asking = DirectConditions.of(node).askedBy(generated.getSource());
            sources.put(name, DirectRules.of(node, network).firedBy(asking));
            names.put(type(node), name);
        }
        if (sources.isEmpty()) {
            return none();
        }
        Map<String, byte[]> compiled =
                KieMemoryCompiler.compileNoLoad(sources, CompiledConditions.class.getClassLoader());
        Map<String, byte[]> classes = new TreeMap<>();
        names.forEach((type, name) -> classes.put(type, compiled.get(name)));
        return new CompiledConditions(shape(network), classes);
    }

    private static ObjectTypeNodeCompiler compiler(ObjectTypeNode node) {
        ANCConfiguration configuration = new ANCConfiguration();
        configuration.setDisableContextEntry(true);
        return new ObjectTypeNodeCompiler(configuration, node, false);
    }

    /** The types of facts whose conditions are compiled, in the order of their nodes. */
    private static List<ObjectTypeNode> types(InternalRuleBase base) {
        return ObjectTypeNodeCompiler.objectTypeNodes(base.getRete()).stream()
                .filter(node -> {
                    NodeCollectorHandler nodes = new NodeCollectorHandler();
                    new ObjectTypeNodeParser(node).accept(nodes);
                    return nodes.getNodes().size() <= MOST_NODES;
                })
                .sorted(Comparator.comparingInt(ObjectTypeNode::getId))
                .toList();
    }

    private static String type(ObjectTypeNode node) {
        return node.getObjectType().getClassName();
    }

    private static String shape(Network network) {
        return types(network.base()).stream()
                .map(node -> Shape.of(node, network))
                .collect(Collectors.joining());
    }

    /** Whether they were compiled of a network like this one. */
    boolean fit(Network network) {
        return !classes.isEmpty() && shape.equals(shape(network));
    }

    /** Lets a network that they fit, and that nobody decides with yet, ask its conditions by them. */
    void layInto(Network network) {
        types(network.base()).forEach(node -> {
            ObjectTypeNodeParser parser = new ObjectTypeNodeParser(node);
            DeclarationsHandler declarations = new DeclarationsHandler(new StringBuilder(), true);
            parser.accept(declarations);
            new CompiledNetworkSources(
                            "",
                            parser.getIndexableConstraint(),
                            type(node),
                            "",
                            node,
                            declarations.getRangeIndexDeclarationMap(),
                            List.of())
                    .createInstanceAndSet(define(node, network));
        });
    }

    /** Makes a class for one network, whose conditions and rules it knows as constants. */
    private Class<?> define(ObjectTypeNode node, Network network) {
        byte[] bytes = classes.get(type(node));
        if (bytes == null) {
            throw new IllegalStateException("the compiled conditions lack those of " + type(node));
        }
        Map<Integer, Object> constants = new HashMap<>(DirectConditions.of(node).byNode());
        constants.putAll(DirectRules.of(node, network).byNode());
        try {
            return MethodHandles.lookup()
                    .defineHiddenClassWithClassData(bytes, constants, false)
                    .lookupClass();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("the compiled conditions cannot be loaded", e);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(SHAPE, shape.getBytes(StandardCharsets.UTF_8));
        entries.putAll(classes);
        Pack.write(entries, out);
    }

    static CompiledConditions read(InputStream in) throws IOException {
        Map<String, byte[]> entries = Pack.read(in);
        byte[] shape = entries.remove(SHAPE);
        return new CompiledConditions(new String(shape, StandardCharsets.UTF_8), entries);
    }
}
