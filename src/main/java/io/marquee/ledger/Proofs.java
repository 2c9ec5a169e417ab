package io.marquee.ledger;

import java.util.Optional;

/** Proves entries. */
final class Proofs {

    private final Tables tables;
    private final LedgerKey key;
    private final TrustedKeys trusted;

    Proofs(Tables tables, LedgerKey key, TrustedKeys trusted) {
        this.tables = tables;
        this.key = key;
        this.trusted = trusted;
    }

    /**
     * Proves an entry: by its segment, or, where that is still open, by the head of its chain, which is signed for it.
     *
     * @throws IllegalStateException if its chain is broken
     */
    Proof of(Entries.Row row) {
        Optional<Segment> segment = tables.segments().of(row.writer(), row.seq());
        return segment.isPresent() ? closed(row, segment.get()) : open(row);
    }

    private Proof closed(Entries.Row row, Segment segment) {
        Bytes before = row.seq() == segment.firstSeq() ? segment.linkBefore() : linkBefore(row);
        Proof.Way way = way(row, segment.lastSeq());
        VerifyingKey signer =
                trusted.find(segment.keyId()).orElseThrow(() -> broken(row, "its segment's key is not known"));
        return checked(row, way, before, segment.statement(), segment.signature(), signer, segment.linkAfter());
    }

    private Proof open(Entries.Row row) {
        Writers.Row writer =
                tables.writers().find(row.writer()).orElseThrow(() -> broken(row, "its chain is not known"));
        Head head = writer.head();
        if (!key.mac(head.statement()).equals(writer.mac())) {
            throw broken(row, "the head of its chain is not what its writer wrote");
        }
        Bytes before = row.seq() == 1 ? Link.first(row.writer(), writer.openedMs()) : linkBefore(row);
        return checked(
                row,
                way(row, head.seq()),
                before,
                head.statement(),
                key.sign(head.statement()),
                key.open(),
                head.link());
    }

    private Bytes linkBefore(Entries.Row row) {
        return tables.entries()
                .link(row.writer(), row.seq() - 1)
                .orElseThrow(() -> broken(row, "the entry before it is missing"));
    }

    private Proof.Way way(Entries.Row row, long last) {
        Proof.Way way = new Proof.Way();
        tables.entries().each(row.writer(), row.seq(), last, way::next);
        return way;
    }

    private static Proof checked(
            Entries.Row row,
            Proof.Way way,
            Bytes before,
            Bytes statement,
            Bytes signature,
            VerifyingKey signer,
            Bytes link) {
        Proof proof = new Proof(
                row.writer(), before.hex(), way.steps(), statement.text(), signature.hex(), signer.id(), signer.pem());
        if (!proof.reached().equals(link) || !signer.verifies(statement, signature)) {
            throw broken(row, "it does not lead to what was signed");
        }
        return proof;
    }

    private static IllegalStateException broken(Entries.Row row, String because) {
        return new IllegalStateException("entry " + row.seq() + " of chain " + row.writer() + " cannot be proved: "
                + because + "; verify the ledger");
    }
}
