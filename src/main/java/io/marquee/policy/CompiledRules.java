package io.marquee.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.CanonicalKieModule;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;

/**
 * The classes of Drools' executable model that DRL compiles to. They can be packed, since compiling takes most of a
 * service's start.
 */
final class CompiledRules {

    private static final String DRL = "policy.drl";
    private static final String HEADER = "header.drl";
    private static final String RULE = "rule ";
    private static final String MODEL = "model";
    private static final String CLASSES = ".class";

    private final Drl drl;
    private final String model;
    private final Map<String, byte[]> classes;

    private CompiledRules(Drl drl, String model, Map<String, byte[]> classes) {
        this.drl = drl;
        this.model = model;
        this.classes = classes;
    }

    /** The DRL that was compiled. */
    Drl drl() {
        return drl;
    }

    /** None at all. */
    static CompiledRules none() {
        return new CompiledRules(new Drl("", List.of()), "", Map.of());
    }

    /** @throws IllegalArgumentException if Drools refuses the DRL */
    static CompiledRules of(Drl drl) {
        synchronized (CompiledRules.class) {
            KieServices services = KieServices.get();
            KieFileSystem files =
                    services.newKieFileSystem().write("src/main/resources/marquee/policy/" + DRL, drl.text());
            KieBuilder builder = services.newKieBuilder(files, CompiledRules.class.getClassLoader())
                    .buildAll(ExecutableModelProject.class);
            if (builder.getResults().hasMessages(Message.Level.ERROR)) {
                throw new IllegalArgumentException(builder.getResults().toString());
            }
            InternalKieModule module = (InternalKieModule) builder.getKieModule();
            services.getRepository().removeKieModule(module.getReleaseId());
            return of(drl, module);
        }
    }

    private static CompiledRules of(Drl drl, InternalKieModule module) {
        Map<String, byte[]> classes = new TreeMap<>();
        for (String name : module.getFileNames()) {
            if (name.endsWith(CLASSES)) {
                classes.put(className(name), module.getBytes(name));
            }
        }
        String[] models = text(module.getBytes(CanonicalKieModule.getModelFileWithGAV(module.getReleaseId())))
                .split("\n", -1);
        return new CompiledRules(drl, models[1].strip(), classes);
    }

    private static String className(String file) {
        return file.substring(0, file.length() - CLASSES.length()).replace('/', '.');
    }

    /** Makes the classes known, with each call anew, and names the rules. */
    Model model() {
        try {
            Class<?> type = new Loader().loadClass(model);
            return (Model) type.getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the compiled rules cannot be loaded", e);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put(HEADER, bytes(drl.header()));
        drl.rules().forEach(rule -> entries.put(RULE + rule.rule(), bytes(rule.text())));
        entries.put(MODEL, bytes(model));
        classes.forEach((name, bytes) -> entries.put(name + CLASSES, bytes));
        Pack.write(entries, out);
    }

    static CompiledRules read(InputStream in) throws IOException {
        String header = "";
        List<Drl.Piece> rules = new ArrayList<>();
        String model = "";
        Map<String, byte[]> classes = new TreeMap<>();
        for (Map.Entry<String, byte[]> entry : Pack.read(in).entrySet()) {
            String name = entry.getKey();
            if (name.startsWith(RULE)) {
                rules.add(new Drl.Piece(name.substring(RULE.length()), null, text(entry.getValue())));
            } else if (name.equals(HEADER)) {
                header = text(entry.getValue());
            } else if (name.equals(MODEL)) {
                model = text(entry.getValue());
            } else {
                classes.put(className(name), entry.getValue());
            }
        }
        return new CompiledRules(new Drl(header, List.copyOf(rules)), model, classes);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * Asks nobody for the classes of the rules: nobody else has them, and Java never forgets a name that a loader was
     * asked for.
     */
    private final class Loader extends ClassLoader {

        Loader() {
            super(CompiledRules.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? defineClass(name, bytes, 0, bytes.length) : known;
            }
        }
    }
}
