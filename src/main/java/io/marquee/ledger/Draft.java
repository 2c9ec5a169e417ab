package io.marquee.ledger;

import io.marquee.decision.Decision;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An entry before it has its place in a chain: of a decision, or of a step of publishing.
 *
 * @param outline the decision; {@code null} if it is of a step
 * @param card what it is found by, as far as that is known without its place
 * @param content the compressed {@link Content}
 * @param contentHash the SHA-256 of the content before compression
 * @param key what it was asked under, if anything
 * @param step the number of the step; 0 if it is of a decision
 */
record Draft(
        @Nullable Outline outline,
        Entries.Card card,
        Bytes content,
        Bytes contentHash,
        @Nullable RequestKey key,
        long step) {

    private static final UUID NOWHERE = new UUID(0, 0);

    static Draft of(Outline outline, int releaseNo, Bytes content, @Nullable RequestKey key) {
        Decision decision = outline.decision();
        return new Draft(
                outline,
                new Entries.Card(
                        NOWHERE,
                        decision.accountId(),
                        decision.tier().effective().name(),
                        releaseNo,
                        outline.fired()),
                Compression.compress(content),
                Link.sha256(content),
                key,
                0);
    }

    static Draft of(ToldStep step) {
        return new Draft(
                null,
                Entries.Card.ofStep(NOWHERE),
                Compression.compress(step.text()),
                Link.sha256(step.text()),
                null,
                step.number());
    }

    /** The decision; to be asked only of what is of one. */
    Decision decision() {
        return ofDecision().decision();
    }

    /** What is answered, as JSON, under the id that the entry got; to be asked only of what is of a decision. */
    byte[] answer(UUID id) {
        return ofDecision().answer(id);
    }

    private Outline ofDecision() {
        return Objects.requireNonNull(outline);
    }

    /** Whether the bit of a rule's place is set. */
    static boolean fired(Bytes rules, int place) {
        return place / 8 < rules.length() && (rules.array()[place / 8] & 1 << place % 8) != 0;
    }
}
