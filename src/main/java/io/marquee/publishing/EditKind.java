package io.marquee.publishing;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The kinds of guided edits, each with the fields that it takes besides those that every edit takes. */
public enum EditKind {
    /** Writes another value into a slot of a sentence. */
    SET_SLOT(List.of("part", "sentence", "slot", "text"), List.of(), EditKind::setSlot),
    /** Adds a sentence to a rule; at the end of its part unless a position is given. */
    ADD_SENTENCE(List.of("part", "text"), List.of("position"), EditKind::addSentence),
    /** Removes a sentence from its rule. */
    REMOVE_SENTENCE(List.of("part", "sentence"), List.of(), EditKind::removeSentence),
    /** Gives a sentence another position in its part; what narrows a fact goes with it. */
    MOVE_SENTENCE(List.of("part", "sentence", "position"), List.of(), EditKind::moveSentence),
    /** Adds a rule to a file, or to a new one; at its end unless a position is given. */
    ADD_RULE(
            List.of("when", "then"), List.of("source", "basis", "effective", "expires", "position"), EditKind::addRule),
    /** Removes a rule with the comments directly above it. */
    REMOVE_RULE(List.of(), List.of(), request -> new RemoveRule(request.file(), request.rule())),
    /** Moves a rule within its file or to another; to its end unless a position is given. */
    MOVE_RULE(List.of(), List.of("toFile", "position"), EditKind::moveRule),
    /** Gives a rule another name. */
    RENAME_RULE(List.of("name"), List.of(), EditKind::renameRule),
    /** Says where a rule comes from, what it rests on or when it holds. */
    SET_ATTRIBUTE(List.of("attribute", "text"), List.of(), EditKind::setAttribute),
    /** Says so no more. */
    REMOVE_ATTRIBUTE(List.of("attribute"), List.of(), EditKind::removeAttribute);

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> required;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    private final List<String> optional;

    @SuppressWarnings("ImmutableEnumChecker") // a method of its own
    private final Function<EditRequest, GuidedEdit> edit;

    EditKind(List<String> required, List<String> optional, Function<EditRequest, GuidedEdit> edit) {
        this.required = required;
        this.optional = optional;
        this.edit = edit;
    }

    /** The fields that it must have, besides those of every edit. */
    List<String> required() {
        return required;
    }

    /** The fields that it may have. */
    List<String> optional() {
        return optional;
    }

    /** The edit of a request that has every required field. */
    GuidedEdit edit(EditRequest request) {
        return edit.apply(request);
    }

    private static GuidedEdit setSlot(EditRequest request) {
        return new SetSlot(
                request.file(),
                request.rule(),
                given(request.part()),
                given(request.sentence()),
                given(request.slot()),
                given(request.text()));
    }

    private static GuidedEdit addSentence(EditRequest request) {
        return new AddSentence(
                request.file(), request.rule(), given(request.part()), given(request.text()), request.position());
    }

    private static GuidedEdit removeSentence(EditRequest request) {
        return new RemoveSentence(request.file(), request.rule(), given(request.part()), given(request.sentence()));
    }

    private static GuidedEdit moveSentence(EditRequest request) {
        return new MoveSentence(
                request.file(),
                request.rule(),
                given(request.part()),
                given(request.sentence()),
                given(request.position()));
    }

    private static GuidedEdit addRule(EditRequest request) {
        Gist rule = new Gist(request.rule(), request.attributes(), given(request.when()), given(request.then()));
        return new AddRule(request.file(), rule, request.position());
    }

    private static GuidedEdit moveRule(EditRequest request) {
        String target = request.toFile() == null ? request.file() : request.toFile();
        return new MoveRule(request.file(), request.rule(), target, request.position());
    }

    private static GuidedEdit renameRule(EditRequest request) {
        return new RenameRule(request.file(), request.rule(), given(request.name()));
    }

    private static GuidedEdit setAttribute(EditRequest request) {
        return new SetAttribute(request.file(), request.rule(), given(request.attribute()), given(request.text()));
    }

    private static GuidedEdit removeAttribute(EditRequest request) {
        return new RemoveAttribute(request.file(), request.rule(), given(request.attribute()));
    }

    private static <T> T given(@Nullable T field) {
        return Objects.requireNonNull(field);
    }
}
