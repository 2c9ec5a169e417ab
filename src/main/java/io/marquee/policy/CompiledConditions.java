package io.marquee.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    static CompiledConditions of(InternalRuleBase base) {
        Map<String, String> sources = new HashMap<>();
        types(base)
                .forEach((node, name) -> sources.put(
                        name,
                        DirectConditions.of(node)
                                .askedBy(compiler(node).generateSource().getSource())));
        if (sources.isEmpty()) {
            return none();
        }
        return new CompiledConditions(
                shape(base),
                new TreeMap<>(KieMemoryCompiler.compileNoLoad(sources, CompiledConditions.class.getClassLoader())));
    }

    private static ObjectTypeNodeCompiler compiler(ObjectTypeNode node) {
        ANCConfiguration configuration = new ANCConfiguration();
        configuration.setDisableContextEntry(true);
        return new ObjectTypeNodeCompiler(configuration, node, false);
    }

    /** The types of facts whose conditions are compiled, with the names of the classes. */
    private static Map<ObjectTypeNode, String> types(InternalRuleBase base) {
        Map<ObjectTypeNode, String> types = new LinkedHashMap<>();
        ObjectTypeNodeCompiler.otnWithClassName(base.getRete()).forEach((node, name) -> {
            NodeCollectorHandler nodes = new NodeCollectorHandler();
            new ObjectTypeNodeParser(node).accept(nodes);
            if (nodes.getNodes().size() <= MOST_NODES) {
                types.put(node, CompiledConditions.class.getPackageName() + name.substring(name.lastIndexOf('.')));
            }
        });
        return types;
    }

    private static String shape(InternalRuleBase base) {
        Map<String, String> shapes = new TreeMap<>();
        types(base).forEach((node, name) -> shapes.put(name, Shape.of(node)));
        return String.join("\n", shapes.values());
    }

    /** Whether they were compiled of a network like this one. */
    boolean fit(InternalRuleBase base) {
        return !classes.isEmpty() && shape.equals(shape(base));
    }

    /** Lets a network that they fit, and that nobody decides with yet, ask its conditions by them. */
    void layInto(InternalRuleBase base) {
        types(base).forEach((node, name) -> {
            ObjectTypeNodeParser parser = new ObjectTypeNodeParser(node);
            DeclarationsHandler declarations = new DeclarationsHandler(new StringBuilder(), true);
            parser.accept(declarations);
            new CompiledNetworkSources(
                            "",
                            parser.getIndexableConstraint(),
                            name,
                            "",
                            node,
                            declarations.getRangeIndexDeclarationMap(),
                            List.of())
                    .createInstanceAndSet(define(name, DirectConditions.of(node)));
        });
    }

    /** Makes a class for one network, whose conditions it knows as constants. */
    private Class<?> define(String name, DirectConditions conditions) {
        byte[] bytes = classes.get(name);
        if (bytes == null) {
            throw new IllegalStateException("the compiled conditions lack " + name);
        }
        try {
            return MethodHandles.lookup()
                    .defineHiddenClassWithClassData(bytes, conditions.byNode(), false)
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
