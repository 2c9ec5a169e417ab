package io.marquee.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A step of publishing and what proves it.
 *
 * @param content what its entry says, byte for byte; its SHA-256 is what the chain holds to
 * @param chain where its entry stands; {@code null} unless it has one now
 * @param proof the way from its entry to what is signed; {@code null} unless it has one now
 * @param left what signs it since its entry was deleted; {@code null} as long as it is not
 */
record StepEvidence(
        ShownStep step,
        String content,
        @Nullable Place chain,
        @Nullable Proof proof,
        @Nullable Leaving left) {

    /** A place in a chain. */
    record Place(int writer, long entry, String link) {

        static Place of(Entries.Row row) {
            return new Place(row.writer(), row.seq(), row.link().hex());
        }
    }

    /** What signs a step whose entry was deleted after its time. */
    record Leaving(String statement, String signature, String keyId) {

        static @Nullable Leaving of(ToldStep told) {
            ToldStep.Left left = told.left();
            return left == null
                    ? null
                    : new Leaving(
                            told.leavingStatement().text(), left.signature().hex(), left.keyId());
        }
    }
}
