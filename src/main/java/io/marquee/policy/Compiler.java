package io.marquee.policy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.internal.utils.KieHelper;

/** Turns the files of a policy into a {@link Release}, or says everything that is wrong with them. */
public final class Compiler {

    private static final Object ONE_AT_A_TIME = new Object();

    private final Language language;
    private final Limits limits;

    /** A compiler for what the rooms on the class path can speak of, with the default limits. */
    public Compiler() {
        this(Limits.DEFAULT);
    }

    /** A compiler whose releases are cut off beyond the given limits. */
    public Compiler(Limits limits) {
        this.language = Language.found();
        this.limits = limits;
    }

    /**
     * Checks and compiles a policy. Nothing of it is compiled before all of it has passed the safety check.
     *
     * @throws RefusedPolicy with everything that is wrong
     */
    public Release compile(List<PolicyFile> files) {
        List<PolicyFile> sorted = files.stream().sorted().toList();
        List<Fault> faults = new ArrayList<>();
        Vocabulary vocabulary = vocabulary(sorted, faults);
        refuseIfAny(faults);
        Policy policy = read(sorted, vocabulary, faults);
        refuseIfAny(faults);
        Safety safety = new Safety(language, vocabulary, faults);
        List<Set<Safety.Read>> reads = policy.rules().map(safety::check).toList();
        refuseIfAny(faults);
        String drl = Drl.of(policy, vocabulary, language);
        safety.check(drl, policy.rules().toList());
        refuseIfAny(faults);
        return new Release(id(sorted), sorted, policy, vocabulary, drl, build(drl), language, reads, limits);
    }

    private Vocabulary vocabulary(List<PolicyFile> files, List<Fault> faults) {
        @Nullable PolicyFile file =
                files.stream().filter(PolicyFile::isVocabulary).findFirst().orElse(null);
        if (file == null) {
            throw new RefusedPolicy(List.of(Fault.of(PolicyFile.VOCABULARY, "is missing")));
        }
        return Vocabulary.read(file, language, faults);
    }

    private static Policy read(List<PolicyFile> files, Vocabulary vocabulary, List<Fault> faults) {
        PolicyReader reader = new PolicyReader(vocabulary, faults);
        List<Policy.Area> areas = new ArrayList<>();
        for (PolicyFile file : files) {
            if (file.text().length() > PolicyFolder.LARGEST_FILE) {
                faults.add(Fault.of(file.name(), "is larger than a file may be"));
            } else if (file.hasRules()) {
                areas.add(reader.read(file));
            }
        }
        if (areas.isEmpty()) {
            faults.add(Fault.of("*" + PolicyFile.RULES, "there is no file of rules"));
        } else if (areas.size() > PolicyFolder.MOST_FILES) {
            faults.add(Fault.of("*" + PolicyFile.RULES, "there are more than " + PolicyFolder.MOST_FILES + " files"));
        } else if (areas.stream().allMatch(area -> area.rules().isEmpty()) && faults.isEmpty()) {
            faults.add(Fault.of("*" + PolicyFile.RULES, "there is no rule in any file"));
        }
        return new Policy(List.copyOf(areas));
    }

    private static void refuseIfAny(List<Fault> faults) {
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparing(Fault::file).thenComparingInt(Fault::line));
            throw new RefusedPolicy(faults);
        }
    }

    private static KieBase build(String drl) {
        synchronized (ONE_AT_A_TIME) {
            try {
                return new KieHelper()
                        .setClassLoader(Compiler.class.getClassLoader())
                        .addContent(drl, "marquee/policy/policy.drl")
                        .build(ExecutableModelProject.class);
            } catch (RuntimeException e) {
                throw new RefusedPolicy(List.of(Fault.of("policy", "does not compile: " + e.getMessage())));
            }
        }
    }

    private static String id(List<PolicyFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (PolicyFile file : files) {
                for (String part : List.of(file.name(), file.text())) {
                    byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                    digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                    digest.update(bytes);
                }
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
