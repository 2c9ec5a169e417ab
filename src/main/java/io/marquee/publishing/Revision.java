package io.marquee.publishing;

import io.marquee.policy.Fault;
import io.marquee.policy.Manuscript;
import io.marquee.policy.Page;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What an edit makes of some files: read again, and held against what was meant. */
final class Revision {

    private static final String HEADER = "expander " + PolicyFile.VOCABULARY;

    private final Editing editing;
    private final Map<String, String> texts = new TreeMap<>();
    private final Manuscript after;

    /** @param texts the texts of the files that the edit changes or makes, by name */
    Revision(Editing editing, Map<String, String> texts) {
        this.editing = editing;
        this.texts.putAll(texts);
        this.after = editing.manuscript()
                .with(texts.entrySet().stream()
                        .map(each -> new PolicyFile(each.getKey(), each.getValue()))
                        .toList());
    }

    static Revision of(Editing editing, String file, TextLines lines) {
        return new Revision(editing, Map.of(file, lines.text()));
    }

    /** The file as it now reads. */
    Page page(String file) {
        return after.page(file).orElseThrow();
    }

    /** The rule at a place of a file as it now reads, from 0; refused if there is none. */
    Passage passage(String file, int place, String pointer) {
        List<Passage> passages = page(file).passages();
        if (place >= passages.size()) {
            throw misread(pointer);
        }
        return passages.get(place);
    }

    /** Refuses faults that the edit brings into some lines of a rule. */
    Revision requireSound(Passage before, Passage now, int from, int to, String pointer) {
        List<String> known =
                editing.manuscript().faults(before).stream().map(Fault::message).toList();
        return requireNone(
                after.faults(now).stream()
                        .filter(fault -> fault.line() >= from && fault.line() <= to)
                        .filter(fault -> !known.contains(fault.message()))
                        .toList(),
                pointer);
    }

    /** What is wrong with a line of a rule as it now reads. */
    List<Fault> faults(Passage now, int line) {
        return after.faults(now).stream().filter(fault -> fault.line() == line).toList();
    }

    /** Refuses a rule that has any fault. */
    Revision requireFaultless(Passage now, String pointer) {
        return requireNone(after.faults(now), pointer);
    }

    Revision requireNone(List<Fault> faults, String pointer) {
        if (!faults.isEmpty()) {
            throw Objections.refused(pointer, faults);
        }
        return this;
    }

    /** Refuses the edit if a file would now say anything but what was meant. */
    Revision requireMeant(String file, List<Gist> meant, String pointer) {
        Page page = page(file);
        List<Integer> strays = editing.manuscript().page(file).map(Page::strays).orElse(List.of());
        if (!Gist.of(page).equals(meant) || page.strays().size() != strays.size()) {
            throw misread(pointer);
        }
        return this;
    }

    private static RuntimeException misread(String pointer) {
        return Objections.refused(
                pointer,
                "something that would read differently in its place than it is meant",
                "text that starts no comment, is no keyword and stands for itself");
    }

    /**
     * Refuses the edit if a sentence that it is not about would now narrow another fact.
     *
     * @param edited the places in {@code when} of what the edit is about, from 0, before
     * @param made the same after
     */
    Revision requireNarrowing(Passage before, List<Integer> edited, Passage now, List<Integer> made, String pointer) {
        List<Narrowing> was = Narrowing.of(before.clauses(Part.WHEN), edited);
        List<Narrowing> is = Narrowing.of(now.clauses(Part.WHEN), made);
        List<Narrowing> lost = new ArrayList<>(was);
        is.forEach(lost::remove);
        List<Narrowing> found = new ArrayList<>(is);
        was.forEach(found::remove);
        if (!lost.isEmpty() && !found.isEmpty()) {
            throw Objections.refused(
                    pointer,
                    Objections.quote(found.get(0).test()) + " narrowing "
                            + found.get(0).fact() + " instead of "
                            + lost.get(0).fact(),
                    "one after which every other sentence with a dash narrows the fact that it narrows now");
        }
        return this;
    }

    /** The policy's files as they now are. */
    List<PolicyFile> files() {
        Map<String, PolicyFile> files = new TreeMap<>();
        editing.files().forEach(file -> files.put(file.name(), file));
        texts.forEach((name, text) -> {
            if (isEmpty(text)) {
                files.remove(name);
            } else {
                files.put(name, new PolicyFile(name, text));
            }
        });
        return List.copyOf(files.values());
    }

    private static boolean isEmpty(String text) {
        return new PolicyFile("", text)
                .lines().stream().map(String::strip).allMatch(line -> line.isEmpty() || line.equals(HEADER));
    }
}
