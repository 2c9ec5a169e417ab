package io.marquee.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * What shows that an entry stands in the ledger: the hashes that lead from it to a statement that is signed.
 *
 * @param writer the chain
 * @param linkBefore the link before the entry
 * @param steps the entry itself and those behind it, up to the one whose link the statement names
 * @param statement what is signed: a segment or a head of the chain
 * @param signature signs the statement
 * @param publicKey the key that verifies it, as PEM
 */
record Proof(
        int writer,
        String linkBefore,
        List<Step> steps,
        String statement,
        String signature,
        String keyId,
        String publicKey) {

    /**
     * One entry of the way.
     *
     * @param entry its number
     * @param ms when it was appended, in milliseconds since 1970
     * @param contentHash the SHA-256 of its content
     */
    record Step(long entry, long ms, String contentHash) {}

    /** The link that the steps lead to. */
    Bytes reached() {
        Bytes link = Bytes.hex(linkBefore);
        for (Step step : steps) {
            link = Link.next(link, writer, step.entry(), step.ms(), Bytes.hex(step.contentHash()));
        }
        return link;
    }

    /** Collects the steps of entries. */
    static final class Way {

        private final List<Step> steps = new ArrayList<>();

        void next(Entries.Row row) {
            steps.add(new Step(row.seq(), row.ms(), Link.sha256(row.text()).hex()));
        }

        List<Step> steps() {
            return List.copyOf(steps);
        }
    }
}
