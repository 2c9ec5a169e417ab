package io.marquee.ledger;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step of publishing as it is stored.
 *
 * @param number from 1, in the order in which steps were told
 * @param text what its entry says: {@link StepContent}
 * @param mac authenticates it until it has its entry
 * @param entryId its entry in a chain; {@code null}: it has none yet
 * @param left what signs the step since its entry was deleted; {@code null} as long as it is not
 */
record ToldStep(
        long number,
        Bytes text,
        Bytes mac,
        @Nullable UUID entryId,
        @Nullable Left left) {

    /** A signature of a step whose entry was deleted after its time. */
    record Left(String keyId, Bytes signature) {}

    /** What is authenticated of a step when it is told. */
    static Bytes tellingStatement(long number, Bytes text) {
        return Bytes.utf8("marquee ledger, step that is told\nstep " + number + "\ncontent "
                + Link.sha256(text).hex() + "\n");
    }

    /** Whether it was told by who has the key. */
    boolean isToldBy(LedgerKey key) {
        return key.mac(tellingStatement(number, text)).equals(mac);
    }

    /** What is signed of it when its entry is deleted. */
    Bytes leavingStatement() {
        return Bytes.utf8("marquee ledger, step whose entry is deleted\nstep " + number + "\nentry " + entryId
                + "\ncontent " + Link.sha256(text).hex() + "\n");
    }

    /** Where it is. */
    State state() {
        return entryId == null ? State.WAITING : left == null ? State.IN_CHAIN : State.LEFT_CHAIN;
    }

    /** Where a step may be. */
    enum State {
        /** It has no entry in a chain yet. */
        WAITING,
        /** It has one. */
        IN_CHAIN,
        /** Its entry was deleted after its time, and the step itself is signed. */
        LEFT_CHAIN
    }
}
