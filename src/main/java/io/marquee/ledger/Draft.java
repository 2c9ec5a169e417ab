package io.marquee.ledger;

import io.marquee.decision.Decision;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * An entry before it has its place in a chain.
 *
 * @param content the compressed {@link Content}
 * @param contentHash the SHA-256 of the content before compression
 * @param rules a bit for each rule that fired
 * @param key what it was asked under, if anything
 */
record Draft(
        Decision decision,
        int releaseNo,
        Bytes content,
        Bytes contentHash,
        Bytes rules,
        @Nullable RequestKey key) {

    static Draft of(Decision decision, Release release, int releaseNo, Bytes content, @Nullable RequestKey key) {
        return new Draft(
                decision,
                releaseNo,
                Compression.compress(content),
                Link.sha256(content),
                fired(decision, release),
                key);
    }

    private static Bytes fired(Decision decision, Release release) {
        BitSet bits = new BitSet();
        for (Reason reason : decision.reasons()) {
            bits.set(release.place(reason.rule()));
        }
        return Bytes.of(bits.toByteArray());
    }

    /** Whether the bit of a rule's place is set. */
    static boolean fired(Bytes rules, int place) {
        return place / 8 < rules.length() && (rules.array()[place / 8] & 1 << place % 8) != 0;
    }
}
