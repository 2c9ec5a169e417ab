package io.marquee.publishing;

import io.marquee.policy.Fault;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.RefusedPolicy;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files of a draft: vocabulary, rules and features, each of a name and size that a policy may have.
 *
 * @param all in the order of their names
 */
record DraftFiles(List<PolicyFile> all) {

    private static final String FEATURES_NAME = "[A-Za-z0-9][A-Za-z0-9_.-]{0,120}\\.feature";

    /** How files of a draft are named. */
    static final String NAMES =
            "allowed are `vocabulary.dsl`, or a name like `large-accounts.dslr` for rules and `large-accounts.feature` for features";

    /** @throws RefusedPolicy if the files cannot be kept, whatever they say */
    DraftFiles {
        all = all.stream().sorted().toList();
        List<Fault> faults = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (PolicyFile file : all) {
            check(file, faults);
            if (!names.add(file.name())) {
                faults.add(Fault.of(file.name(), "stands in the draft twice"));
            }
        }
        if (all.size() > 2 * PolicyFolder.MOST_FILES) {
            faults.add(Fault.of("policy", "there are more than " + 2 * PolicyFolder.MOST_FILES + " files"));
        }
        if (all.stream().mapToLong(file -> file.text().length()).sum() > 2L * PolicyFolder.LARGEST_POLICY) {
            faults.add(Fault.of(
                    "policy", "its files together are larger than " + 2 * PolicyFolder.LARGEST_POLICY / 1024 + " KiB"));
        }
        if (!faults.isEmpty()) {
            throw new RefusedPolicy(faults);
        }
    }

    private static void check(PolicyFile file, List<Fault> faults) {
        if (!isWellNamed(file.name())) {
            faults.add(Fault.of(shortened(file.name()), "is no name for a file of a draft; " + NAMES));
        } else if (file.text().getBytes(StandardCharsets.UTF_8).length > PolicyFolder.LARGEST_FILE) {
            faults.add(Fault.of(file.name(), "is larger than " + PolicyFolder.LARGEST_FILE / 1024 + " KiB"));
        } else if (file.text().indexOf('\0') >= 0) {
            faults.add(Fault.of(file.name(), "has a NUL, which no text has"));
        }
    }

    private static String shortened(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    static boolean isWellNamed(String name) {
        return new PolicyFile(name, "").isWellNamed() || name.matches(FEATURES_NAME);
    }

    /** Files of a policy and of its features. */
    static DraftFiles of(List<PolicyFile> rules, Features features) {
        return new DraftFiles(
                Stream.concat(rules.stream(), features.files().stream()).toList());
    }

    /** Those that become a release. */
    List<PolicyFile> rules() {
        return all.stream().filter(file -> !isFeature(file)).toList();
    }

    Features features() {
        return new Features(all.stream().filter(DraftFiles::isFeature).toList());
    }

    private static boolean isFeature(PolicyFile file) {
        return file.name().endsWith(Features.FILES);
    }

    /** Names all of them, by names and texts. */
    String hash() {
        return PolicyFile.hash(all);
    }

    Optional<PolicyFile> find(String name) {
        return all.stream().filter(file -> file.name().equals(name)).findFirst();
    }
}
