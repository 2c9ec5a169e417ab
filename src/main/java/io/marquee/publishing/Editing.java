package io.marquee.publishing;

import io.marquee.account.RefusedFacts;
import io.marquee.policy.Clause;
import io.marquee.policy.Manuscript;
import io.marquee.policy.Page;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.List;
import java.util.Locale;

/** A policy under one edit: finds what the edit is about, or says why it cannot. */
final class Editing {

    private final List<PolicyFile> files;
    private final Manuscript manuscript;

    Editing(List<PolicyFile> files) {
        this.files = files;
        this.manuscript = Manuscript.read(files);
    }

    Manuscript manuscript() {
        return manuscript;
    }

    List<PolicyFile> files() {
        return files;
    }

    /** The file of a name, as it is read. */
    Page page(String file) {
        return manuscript
                .page(file)
                .orElseThrow(() -> Objections.refused("/file", "the file " + Objections.quote(file), knownFiles()));
    }

    private String knownFiles() {
        List<String> names = manuscript.names();
        return names.isEmpty() ? "no file: there is none with rules" : "one of " + String.join(", ", names);
    }

    /** The rule of a name, whose parts can be told. */
    Passage passage(String file, String rule) {
        Page page = page(file);
        List<Passage> found = page.passages().stream()
                .filter(each -> each.name().equals(rule))
                .toList();
        if (found.isEmpty()) {
            throw unknownRule(page, rule);
        }
        Passage passage = found.get(0);
        if (found.size() > 1) {
            throw Objections.refused(
                    "/rule",
                    Objections.quote(rule) + ", which stands in the file twice",
                    "a name that one rule has; edit the file as a whole");
        }
        if (passage.obstacle() != null) {
            throw Objections.refused(
                    "/rule",
                    Objections.quote(rule) + ", of which " + passage.obstacle(),
                    "a rule that can be read; edit the file as a whole");
        }
        return passage;
    }

    private RefusedFacts unknownRule(Page page, String rule) {
        String given = "the rule " + Objections.quote(rule);
        return manuscript.pages().stream()
                .filter(each ->
                        each.passages().stream().anyMatch(one -> one.name().equals(rule)))
                .findFirst()
                .map(other -> Objections.refused(
                        "/rule",
                        given,
                        "a rule of the file; this one stands in `"
                                + other.file().name() + "`"))
                .orElseGet(() -> Objections.refused("/rule", given, knownRules(page, rule)));
    }

    private static String knownRules(Page page, String rule) {
        String nearest = NearestNames.to(
                rule, page.passages().stream().map(Passage::name).toList());
        return nearest.isEmpty() ? "no rule: the file has none" : "a rule of the file; the nearest are " + nearest;
    }

    /** A line of a part of a rule, by its number from 1. */
    static Clause clause(Passage passage, Part part, int number) {
        List<Clause> clauses = passage.clauses(part);
        if (number > clauses.size()) {
            throw Objections.refused(
                    "/sentence",
                    "sentence " + number + " of `" + part.keyword() + "`",
                    clauses.isEmpty() ? "no sentence: there is none" : "1 to " + clauses.size());
        }
        return clauses.get(number - 1);
    }

    /** Refuses a name that another rule of the policy has, in whatever case. */
    void requireNew(String pointer, String name) {
        for (Page page : manuscript.pages()) {
            for (Passage passage : page.passages()) {
                if (passage.name().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                    throw Objections.refused(
                            pointer,
                            Objections.quote(name) + ", which is the name of the rule at "
                                    + page.file().name() + ":" + passage.line(),
                            "a name that no other rule has");
                }
            }
        }
    }

    static TextLines lines(Page page) {
        return new TextLines(page.file().text());
    }
}
