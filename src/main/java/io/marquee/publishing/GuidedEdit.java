package io.marquee.publishing;

import io.marquee.policy.PolicyFile;
import java.util.List;
import tools.jackson.core.JsonParser;

/**
 * One change of a policy by its rules and sentences. It changes only its own characters of a file: comments, layout,
 * line ends and every other line stay as they are, and comments directly above a rule move and go with it. What it
 * makes is read again before it counts, and refused if anything else than what was meant would read differently.
 *
 * <p>Files may have faults elsewhere; a rule can be edited as far as it can be read. Whatever is changed by an edit
 * must itself be free of new faults.
 */
public sealed interface GuidedEdit
        permits AddRule,
                AddSentence,
                MoveRule,
                MoveSentence,
                RemoveAttribute,
                RemoveRule,
                RemoveSentence,
                RenameRule,
                SetAttribute,
                SetSlot {

    /**
     * Reads the next JSON object, whose {@code edit} says which edit it is and by that which other fields it takes.
     *
     * @throws io.marquee.account.RefusedFacts with every field that is unknown, missing or not allowed
     */
    static GuidedEdit read(JsonParser json) {
        return EditRequest.read(json).asEdit();
    }

    /**
     * The files after the edit, in the order of their names; those that it is not about are the same objects. A file of
     * which nothing but its header is left is gone.
     *
     * @param files a policy's files, the vocabulary among them; not changed
     * @throws io.marquee.account.RefusedFacts with what cannot be done, in the compiler's words where it is about a
     *     sentence or its values; each pointer names a field of the edit
     */
    List<PolicyFile> apply(List<PolicyFile> files);
}
