package io.marquee.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A closed range of a writer's entries.
 *
 * @param firstMs when the first of them was appended
 * @param lastMs when the last was
 * @param linkBefore the link before the first
 * @param linkAfter the last one's link
 * @param signature signs the {@link #statement}
 * @param deletion what is said of its entries if they are deleted
 */
record Segment(
        int writer,
        long firstSeq,
        long lastSeq,
        long firstMs,
        long lastMs,
        Bytes linkBefore,
        Bytes linkAfter,
        String keyId,
        Bytes signature,
        @Nullable Deletion deletion) {

    /**
     * The tombstone.
     *
     * @param ms when the entries were deleted
     * @param because the rule by which they were
     * @param signature signs the segment's {@link #deletionStatement}
     */
    record Deletion(long ms, String because, String keyId, Bytes signature) {}

    /** What is signed of it when it is closed. */
    Bytes statement() {
        return Bytes.utf8(text());
    }

    /** What is signed of it when its entries are deleted. */
    Bytes deletionStatement(long ms, String because) {
        return Bytes.utf8(text() + "deleted at " + ms + "\nbecause " + because + "\n");
    }

    private String text() {
        return "marquee ledger, segment\nwriter " + writer + "\nentries " + firstSeq + " to " + lastSeq + "\nbetween "
                + firstMs + " and " + lastMs + "\nlink before " + linkBefore.hex() + "\nlink after "
                + linkAfter.hex() + "\n";
    }

    Segment signed(LedgerKey key) {
        return new Segment(
                writer,
                firstSeq,
                lastSeq,
                firstMs,
                lastMs,
                linkBefore,
                linkAfter,
                key.id(),
                key.sign(statement()),
                null);
    }
}
