package io.marquee.ledger;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Links of a chain: each is the SHA-256 of the link before it, its entry's place and time and the SHA-256 of its
 * entry's content, so that no entry can be changed, moved, removed or put between without changing every link behind
 * it.
 */
final class Link {

    private Link() {}

    /** The link before the first entry of a writer. */
    static Bytes first(int writer, long openedMs) {
        return sha256(Bytes.utf8("marquee ledger, writer " + writer + ", opened " + openedMs));
    }

    /**
     * The link of an entry.
     *
     * @param content the SHA-256 of its content
     */
    static Bytes next(Bytes before, int writer, long seq, long ms, Bytes content) {
        return sha256(Bytes.of(ByteBuffer.allocate(32 + 4 + 8 + 8 + 32)
                .put(before.array())
                .putInt(writer)
                .putLong(seq)
                .putLong(ms)
                .put(content.array())
                .array()));
    }

    static Bytes sha256(Bytes text) {
        try {
            return Bytes.of(MessageDigest.getInstance("SHA-256").digest(text.array()));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
