package io.marquee.ledger;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Makes contents small. */
final class Compression {

    /** Each holds a quarter of a megabyte outside the heap, so they are used again. */
    private static final Queue<Deflater> DEFLATERS = new ConcurrentLinkedQueue<>();

    private Compression() {}

    static Bytes deflate(byte[] text) {
        Deflater deflater = DEFLATERS.poll();
        if (deflater == null) {
            deflater = new Deflater(Deflater.BEST_SPEED, true);
        }
        try {
            deflater.setInput(text);
            deflater.finish();
            byte[] small = new byte[text.length + 64];
            int length = 0;
            while (!deflater.finished()) {
                if (length == small.length) {
                    small = Arrays.copyOf(small, 2 * length);
                }
                length += deflater.deflate(small, length, small.length - length);
            }
            return Bytes.of(Arrays.copyOf(small, length));
        } finally {
            deflater.reset();
            DEFLATERS.add(deflater);
        }
    }

    /**
     * The text of what {@link #deflate} returned.
     *
     * @throws IllegalArgumentException if it did not return that, or it is larger than {@code limit}
     */
    static byte[] inflate(Bytes small, int limit) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(small.array());
            byte[] text = new byte[Math.max(1024, 4 * small.length())];
            int length = 0;
            while (!inflater.finished()) {
                if (length > limit) {
                    throw new IllegalArgumentException("more than " + limit + " bytes");
                }
                if (length == text.length) {
                    text = Arrays.copyOf(text, 2 * length);
                }
                int more = inflater.inflate(text, length, text.length - length);
                if (more == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    throw new IllegalArgumentException("not compressed by the ledger");
                }
                length += more;
            }
            return Arrays.copyOf(text, length);
        } catch (DataFormatException e) {
            throw new IllegalArgumentException("not compressed by the ledger", e);
        } finally {
            inflater.end();
        }
    }
}
