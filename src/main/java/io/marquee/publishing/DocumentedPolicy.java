package io.marquee.publishing;

import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.policy.Rule;
import io.marquee.scenario.ScenarioResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A release as a document: what each rule says, which examples show it, and how its thresholds are tried.
 *
 * @param release the release's id
 * @param changes what is new in it
 * @param remarks what the analysis still has to say of it
 * @param areas in the order of the files
 */
record DocumentedPolicy(String release, Changes changes, List<Remark> remarks, List<Area> areas) {

    static final String CHANGES = "What changed";
    static final String ANALYSIS = "What the analysis finds";

    /**
     * One file of rules.
     *
     * @param title the file's name in words
     * @param head what the file says about itself; empty if nothing
     */
    record Area(String title, String head, List<Law> laws) {}

    /**
     * One rule.
     *
     * @param anchor by which it can be linked to; depends on its name and the place of its area only
     * @param examples those that say that something is because of it
     */
    record Law(String anchor, Rule rule, List<ScenarioResult> examples, List<TriedThreshold> thresholds) {}

    /** The document of a release. */
    static DocumentedPolicy of(Release release, Exhibits exhibits, Changes changes) {
        return new DocumentedPolicy(
                release.id(),
                changes,
                exhibits.remarks(),
                release.policy().files().stream()
                        .map(file -> new Area(
                                title(file.name()),
                                head(release, file.name()),
                                file.rules().stream()
                                        .map(rule -> law(rule, exhibits))
                                        .toList()))
                        .toList());
    }

    String found() {
        return remarks.isEmpty() ? "The analysis finds nothing." : "Whoever answers for the policy should know:";
    }

    /** The anchor of a rule: its name, which is unique whatever its case, in lower case with hyphens and its hash. */
    static String anchor(String rule) {
        String plain =
                rule.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        return "rule-" + (plain.length() > 60 ? plain.substring(0, 60) : plain) + "-"
                + Integer.toHexString(rule.hashCode());
    }

    private static Law law(Rule rule, Exhibits exhibits) {
        return new Law(anchor(rule.name()), rule, exhibits.examplesOf(rule.name()), exhibits.thresholdsOf(rule.name()));
    }

    private static String title(String file) {
        String words = file.replace(PolicyFile.RULES, "").replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static String head(Release release, String name) {
        List<String> comments = new ArrayList<>();
        release.files().stream()
                .filter(each -> each.name().equals(name))
                .forEach(file -> file.text()
                        .lines()
                        .takeWhile(line -> !line.strip().startsWith("rule "))
                        .filter(line -> line.strip().startsWith("#"))
                        .map(line -> line.strip().replaceFirst("^#+ ?", ""))
                        .forEach(comments::add));
        return comments.stream().collect(Collectors.joining(" ")).strip();
    }
}
