package io.marquee.ledger;

import java.util.Comparator;
import java.util.UUID;

/**
 * Where an entry stands, as the id that its decision is answered with: a UUID of version 8 (RFC 9562) that holds the
 * time in its first 48 bits, the writer in the 22 bits behind the variant and the number in the last 40. So ids sort by
 * time, and an entry is found by its id without an index.
 *
 * @param ms when it was appended, in milliseconds since 1970
 * @param writer the chain that it stands in, 1 to {@value #MOST_WRITERS}
 * @param seq its number in the chain, from 1
 */
record EntryId(long ms, int writer, long seq) {

    /** As databases order them, which know no signs. */
    static final Comparator<UUID> ORDER = (one, other) -> {
        int order = Long.compareUnsigned(one.getMostSignificantBits(), other.getMostSignificantBits());
        return order != 0
                ? order
                : Long.compareUnsigned(one.getLeastSignificantBits(), other.getLeastSignificantBits());
    };

    static final int MOST_WRITERS = (1 << 22) - 1;

    private static final long LAST_MS = (1L << 47) - 1;
    private static final int SEQ_BITS = 40;
    private static final long MOST_ENTRIES = (1L << SEQ_BITS) - 1;
    private static final long VERSION = 0x8000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    EntryId {
        if (ms < 0 || ms > LAST_MS || writer < 0 || writer > MOST_WRITERS || seq < 0 || seq > MOST_ENTRIES) {
            throw new IllegalArgumentException("no entry " + seq + " of writer " + writer + " at " + ms);
        }
    }

    UUID uuid() {
        return new UUID(ms << 16 | VERSION, VARIANT | (long) writer << SEQ_BITS | seq);
    }

    /** Where the entry of an id stands; meaningless for ids of others. */
    static EntryId of(UUID id) {
        long place = id.getLeastSignificantBits();
        return new EntryId(
                id.getMostSignificantBits() >>> 16 & LAST_MS,
                (int) (place >>> SEQ_BITS) & MOST_WRITERS,
                place & MOST_ENTRIES);
    }

    /** The least id behind another. */
    static UUID behind(UUID id) {
        return new UUID(id.getMostSignificantBits(), id.getLeastSignificantBits() + 1);
    }

    /** The least id of a time; of the first time there is, for earlier ones, or the last. */
    static UUID from(long ms) {
        return new EntryId(Math.max(0, Math.min(ms, LAST_MS)), 0, 0).uuid();
    }
}
