package io.marquee.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;

/** Turns the files of a policy into a {@link Release}, or says everything that is wrong with them. */
public final class Compiler {

    private final Language language;
    private final Limits limits;
    private final BiFunction<Drl, List<Terms>, Network> networks;

    /** A compiler for what the rooms on the class path can speak of, with the default limits. */
    public Compiler() {
        this(Limits.DEFAULT);
    }

    /** A compiler whose releases are cut off beyond the given limits. */
    public Compiler(Limits limits) {
        this(limits, Language.found(), Networks.COMMON::of);
    }

    /** @param networks builds what decides of DRL that passed every check, and of the terms that it uses */
    Compiler(Limits limits, Language language, BiFunction<Drl, List<Terms>, Network> networks) {
        this.language = language;
        this.limits = limits;
        this.networks = networks;
    }

    /**
     * Checks and compiles a policy. Nothing of it is compiled before all of it has passed the safety check.
     *
     * @throws RefusedPolicy with everything that is wrong
     */
    public Release compile(List<PolicyFile> files) {
        List<PolicyFile> sorted = files.stream().sorted().toList();
        Faults faults = new Faults();
        checkFiles(sorted, faults);
        faults.refuse();
        Vocabulary vocabulary = Vocabulary.read(vocabulary(sorted), language, faults);
        faults.refuse();
        Safety safety = new Safety(language, vocabulary, faults);
        safety.checkVocabulary();
        faults.refuse();
        Policy policy = read(sorted, vocabulary, faults);
        List<Set<Read>> reads = policy.rules().map(safety::check).toList();
        faults.refuse();
        Drl drl = Drl.of(policy, vocabulary, language);
        new ExpandedPolicy(vocabulary, language, faults)
                .check(drl.text(), policy.rules().toList());
        faults.refuse();
        return new Release(
                PolicyFile.hash(sorted), sorted, policy, vocabulary, drl, build(drl), language, reads, limits);
    }

    /**
     * Does what may wait until a service has started: hastens the release that decides, and compiles it once more, for
     * nothing but that the next compilation here is quicker.
     */
    public static void settle(Release release) {
        release.hasten();
        CompiledRules.of(release.expanded());
        release.network().compiled();
    }

    private static PolicyFile vocabulary(List<PolicyFile> files) {
        return files.stream().filter(PolicyFile::isVocabulary).findFirst().orElseThrow();
    }

    /** Checks what can be said of the files before they are read. */
    private static void checkFiles(List<PolicyFile> files, Faults faults) {
        Set<String> names = new HashSet<>();
        long size = 0;
        for (PolicyFile file : files) {
            size += file.text().length();
            if (!file.isWellNamed()) {
                faults.add(Fault.of(Fault.shorten(file.name()), PolicyFolder.NAMES));
            } else if (!names.add(file.name())) {
                faults.add(Fault.of(file.name(), "stands in the policy twice"));
            } else if (file.text().length() > PolicyFolder.LARGEST_FILE) {
                faults.add(Fault.of(file.name(), PolicyFolder.TOO_LARGE));
            }
        }
        if (size > PolicyFolder.LARGEST_POLICY) {
            faults.add(Fault.of(
                    "policy", "its files together are larger than " + PolicyFolder.LARGEST_POLICY / 1024 + " KiB"));
        }
        if (!names.contains(PolicyFile.VOCABULARY)) {
            faults.add(Fault.of(PolicyFile.VOCABULARY, "is missing"));
        }
        long rules = files.stream().filter(PolicyFile::hasRules).count();
        if (rules == 0) {
            faults.add(Fault.of("*" + PolicyFile.RULES, "there is no file of rules"));
        } else if (rules > PolicyFolder.MOST_FILES) {
            faults.add(Fault.of("*" + PolicyFile.RULES, PolicyFolder.TOO_MANY));
        }
    }

    private static Policy read(List<PolicyFile> files, Vocabulary vocabulary, Faults faults) {
        PolicyReader reader = new PolicyReader(vocabulary, faults);
        List<Policy.Area> areas = new ArrayList<>();
        for (PolicyFile file : files) {
            if (file.hasRules() && !faults.areTooMany()) {
                areas.add(reader.read(file));
            }
        }
        if (areas.stream().allMatch(area -> area.rules().isEmpty()) && faults.count() == 0) {
            faults.add(Fault.of("*" + PolicyFile.RULES, "there is no rule in any file"));
        }
        return new Policy(List.copyOf(areas));
    }

    private Network build(Drl drl) {
        try {
            return networks.apply(drl, language.terms());
        } catch (RuntimeException e) {
            throw new RefusedPolicy(
                    List.of(Fault.of(
                            "policy", "its sentences cannot be compiled; an engineer must see the vocabulary")),
                    e);
        }
    }
}
