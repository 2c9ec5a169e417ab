package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.DefaultPolicy;
import io.marquee.account.RefusedFacts;
import io.marquee.policy.Clause;
import io.marquee.policy.Manuscript;
import io.marquee.policy.Page;
import io.marquee.policy.Part;
import io.marquee.policy.Passage;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Sentence;
import io.marquee.policy.Slot;
import io.marquee.policy.SlotType;
import io.marquee.publishing.Differences.Difference;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Every rule, sentence and slot of the default policy, edited. */
class DefaultPolicyEditsTests {

    private static final List<PolicyFile> FILES = DefaultPolicy.files();
    private static final Manuscript MANUSCRIPT = Manuscript.read(FILES);
    private static final List<Place> SLOTS = slots();

    /** A slot of the policy. */
    private record Place(Passage rule, Part part, int sentence, int slot, Sentence written) {

        Slot old() {
            return written.slots().get(slot - 1);
        }

        SetSlot setting(String text) {
            return new SetSlot(rule.file(), rule.name(), part, sentence, slot, text);
        }
    }

    private static List<Place> slots() {
        List<Place> slots = new ArrayList<>();
        for (Page page : MANUSCRIPT.pages()) {
            for (Passage rule : page.passages()) {
                for (Part part : Part.values()) {
                    List<Clause> clauses = rule.clauses(part);
                    for (int i = 0; i < clauses.size(); i++) {
                        Sentence written = Objects.requireNonNull(clauses.get(i).sentence());
                        for (int j = 0; j < written.slots().size(); j++) {
                            slots.add(new Place(rule, part, i + 1, j + 1, written));
                        }
                    }
                }
            }
        }
        return slots;
    }

    /** The vocabulary and the file of a rule, which are all that an edit within the rule looks at. */
    private static List<PolicyFile> around(Passage rule) {
        return FILES.stream()
                .filter(file -> file.isVocabulary() || file.name().equals(rule.file()))
                .toList();
    }

    private static PolicyFile file(List<PolicyFile> files, Passage rule) {
        return files.stream()
                .filter(file -> file.name().equals(rule.file()))
                .findFirst()
                .orElseThrow();
    }

    /** Another value that the slot's type allows and that goes with the other values of its sentence. */
    private static Optional<String> other(Place place, List<PolicyFile> files) {
        SlotType type =
                MANUSCRIPT.vocabulary().type(place.written().phrase().slots().get(place.slot() - 1));
        Stream<String> rungs = SLOTS.stream()
                .map(Place::old)
                .filter(slot -> slot.type().equals("rung"))
                .map(Slot::text)
                .distinct();
        Stream<String> candidates = Stream.of(
                        type.constants().stream(), Stream.of("0", "1", "2", "\"other words\""), rungs)
                .flatMap(each -> each);
        return candidates
                .filter(each -> !each.equals(place.old().text()))
                .filter(each -> isTaken(place, each, files))
                .findFirst();
    }

    private static boolean isTaken(Place place, String text, List<PolicyFile> files) {
        try {
            place.setting(text).apply(files);
            return true;
        } catch (RefusedFacts e) {
            return false;
        }
    }

    @Test
    void readWithoutCompilingAsWhenCompiled() {
        assertThat(MANUSCRIPT.vocabularyFaults()).isEmpty();
        assertThat(MANUSCRIPT.pages().stream().flatMap(page -> page.passages().stream()))
                .allSatisfy(rule -> assertThat(MANUSCRIPT.faults(rule)).isEmpty())
                .extracting(Passage::rule)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("conditions.phrase", "consequences.phrase")
                .containsExactlyElementsOf(
                        DefaultPolicy.release().policy().rules().toList());
    }

    @Test
    void aSlotCanBeSetAndSetBack() {
        assertThat(SLOTS).hasSizeGreaterThan(600);
        int set = 0;
        for (Place place : SLOTS) {
            List<PolicyFile> files = around(place.rule());
            Optional<String> other = other(place, files);
            if (other.isEmpty()) { // a level that is on one ladder only
                assertThat(place.old().type()).isIn("entitlement", "rung");
                continue;
            }
            String text = other.get();
            set++;
            List<PolicyFile> edited = place.setting(text).apply(files);
            assertOnlyThisChanged(place, text, files, edited);
            assertOnlyThisIsTold(place, text, files, edited);
            assertThat(place.setting(place.old().text()).apply(edited)).isEqualTo(files);
        }
        assertThat(set).isGreaterThan(SLOTS.size() * 9 / 10);
    }

    private static void assertOnlyThisChanged(
            Place place, String text, List<PolicyFile> files, List<PolicyFile> edited) {
        List<String> before = new ArrayList<>(file(files, place.rule()).lines());
        int line = place.written().line() - 1;
        int column = place.old().column() - 1;
        String changed = before.get(line);
        before.set(
                line,
                changed.substring(0, column)
                        + text
                        + changed.substring(column + place.old().text().length()));
        assertThat(file(edited, place.rule()).lines()).isEqualTo(before);
        Passage now = Manuscript.read(edited).page(place.rule().file()).orElseThrow().passages().stream()
                .filter(each -> each.name().equals(place.rule().name()))
                .findFirst()
                .orElseThrow();
        assertThat(values(now)).isEqualTo(with(place, text));
    }

    private static void assertOnlyThisIsTold(
            Place place, String text, List<PolicyFile> files, List<PolicyFile> edited) {
        assertThat(Differences.between(files, edited).differences())
                .extracting(Difference::kind, Difference::file, Difference::rule, Difference::before, Difference::after)
                .containsExactly(tuple(
                        Differences.Kind.SLOT_CHANGED,
                        place.rule().file(),
                        place.rule().name(),
                        place.old().text(),
                        text));
    }

    private static List<String> values(Passage rule) {
        return rule.clauses().stream()
                .flatMap(clause -> Objects.requireNonNull(clause.sentence()).slots().stream())
                .map(slot -> slot.type() + " " + slot.text())
                .toList();
    }

    private static List<String> with(Place place, String text) {
        List<String> values = new ArrayList<>(values(place.rule()));
        int index = (int) SLOTS.stream()
                .filter(each -> each.rule().equals(place.rule()))
                .takeWhile(each -> !each.equals(place))
                .count();
        values.set(index, place.old().type() + " " + text);
        return values;
    }

    @Test
    void aRuleCanBeRemovedAndAddedAgain() {
        for (Page page : MANUSCRIPT.pages()) {
            List<Passage> rules = page.passages();
            for (int i = 0; i < rules.size(); i++) {
                List<PolicyFile> files = around(rules.get(i));
                List<PolicyFile> without =
                        new RemoveRule(page.file().name(), rules.get(i).name()).apply(files);
                AddRule again = new AddRule(page.file().name(), Gist.of(rules.get(i)), i + 1);
                assertThat(again.apply(without)).as(rules.get(i).name()).isEqualTo(files);
            }
        }
    }

    @Test
    void aSentenceCanBeRemovedAndAddedAgain() {
        for (Page page : MANUSCRIPT.pages()) {
            for (Passage rule : page.passages()) {
                List<PolicyFile> files = around(rule);
                List<Clause> clauses = rule.clauses(Part.THEN);
                IntStream.rangeClosed(1, clauses.size()).forEach(i -> {
                    List<PolicyFile> without = new RemoveSentence(rule.file(), rule.name(), Part.THEN, i).apply(files);
                    String text = clauses.get(i - 1).text();
                    assertThat(new AddSentence(rule.file(), rule.name(), Part.THEN, text, i).apply(without))
                            .isEqualTo(files);
                });
            }
        }
    }

    @Property(tries = 40)
    void rulesCanBeMovedBack(
            @ForAll @Size(min = 1, max = 3) List<@IntRange(max = 10_000) Integer> draws,
            @ForAll @IntRange(max = 10_000) int position) {
        List<Passage> rules = MANUSCRIPT.pages().stream()
                .flatMap(page -> page.passages().stream())
                .toList();
        for (int draw : draws) {
            Passage rule = rules.get(draw % rules.size());
            Page from = MANUSCRIPT.page(rule.file()).orElseThrow();
            List<Page> pages = MANUSCRIPT.pages();
            Page to = pages.get(position % pages.size());
            int place = position % to.passages().size() + 1;
            String target = to.file().name();
            List<PolicyFile> moved = new MoveRule(rule.file(), rule.name(), target, place).apply(FILES);
            MoveRule back = new MoveRule(
                    target, rule.name(), rule.file(), from.passages().indexOf(rule) + 1);
            assertThat(back.apply(moved)).isEqualTo(FILES);
        }
    }

    @Property(tries = 100)
    void whateverIsTypedIntoASlotIsRefusedOrJustThat(@ForAll @IntRange(max = 10_000) int draw, @ForAll String typed) {
        Place place = SLOTS.get(draw % SLOTS.size());
        List<PolicyFile> files = around(place.rule());
        Optional<List<PolicyFile>> edited = Optional.empty();
        try {
            edited = Optional.of(place.setting(typed).apply(files));
        } catch (RefusedFacts e) {
            assertThat(e.refusals()).isNotEmpty();
        }
        edited.ifPresent(after -> assertOnlyThisChanged(place, typed, files, after));
    }
}
