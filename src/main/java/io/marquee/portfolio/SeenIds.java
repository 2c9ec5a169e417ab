package io.marquee.portfolio;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * On which line each id came first, in 24 bytes an id at most, so that imports of any length fit. Ids are told apart by
 * 96 bits of their SHA-256, which no two will ever share.
 */
final class SeenIds {

    private static final int FIRST_SIZE = 1 << 12;

    private final MessageDigest sha256;
    private long[] keys = new long[FIRST_SIZE];
    private long[] lines = new long[FIRST_SIZE];
    private int count;

    SeenIds() {
        try {
            this.sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The line that an id came on first; 0 if this is its first, at most 4,294,967,295. */
    long see(String id, long line) {
        ByteBuffer hash = ByteBuffer.wrap(sha256.digest(id.getBytes(StandardCharsets.US_ASCII)));
        long key = hash.getLong();
        long rest = hash.getLong() << 32;
        int slot = slot(keys, lines, key, rest);
        if (lines[slot] != 0) {
            return lines[slot] & 0xFFFFFFFFL;
        }
        keys[slot] = key;
        lines[slot] = rest | line;
        if (++count * 3L > keys.length * 2L) {
            grow();
        }
        return 0;
    }

    private static int slot(long[] keys, long[] lines, long key, long rest) {
        int slot = (int) key & (keys.length - 1);
        while (lines[slot] != 0 && (keys[slot] != key || (lines[slot] & 0xFFFFFFFF00000000L) != rest)) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] moreKeys = new long[keys.length * 2];
        long[] moreLines = new long[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (lines[i] != 0) {
                int slot = slot(moreKeys, moreLines, keys[i], lines[i] & 0xFFFFFFFF00000000L);
                moreKeys[slot] = keys[i];
                moreLines[slot] = lines[i];
            }
        }
        keys = moreKeys;
        lines = moreLines;
    }
}
