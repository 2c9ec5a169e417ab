package io.marquee.ledger;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdDictCompress;
import com.github.luben.zstd.ZstdDictDecompress;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Makes contents small: Zstandard with a dictionary of what most contents have in common. The first byte is the
 * dictionary's number.
 */
final class Compression {

    private static final byte DICTIONARY = 1;
    private static final int LEVEL = 1;

    /** Digested once for all: a copy for each compressor would crowd the caches. */
    private static final ZstdDictCompress WORDS_OUT;

    private static final ZstdDictDecompress WORDS_IN;

    static {
        byte[] words = words();
        WORDS_OUT = new ZstdDictCompress(words, LEVEL);
        WORDS_IN = new ZstdDictDecompress(words);
    }

    /** They hold memory outside the heap, so they are used again: the last first, since its memory is still near. */
    private static final Deque<ZstdCompressCtx> COMPRESSORS = new ConcurrentLinkedDeque<>();

    private static final Deque<ZstdDecompressCtx> DECOMPRESSORS = new ConcurrentLinkedDeque<>();

    private Compression() {}

    private static byte[] words() {
        try (InputStream in = Compression.class.getResourceAsStream("/ledger/contents-" + DICTIONARY + ".zdict")) {
            if (in == null) {
                throw new IllegalStateException("the dictionary of the ledger is missing");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Bytes compress(Bytes text) {
        ZstdCompressCtx compressor = COMPRESSORS.pollFirst();
        if (compressor == null) {
            compressor = new ZstdCompressCtx().loadDict(WORDS_OUT);
        }
        byte[] small = new byte[1 + Math.toIntExact(Zstd.compressBound(text.length()))];
        small[0] = DICTIONARY;
        int length = compressor.compressByteArray(small, 1, small.length - 1, text.array(), 0, text.length());
        COMPRESSORS.addFirst(compressor);
        return Bytes.of(Arrays.copyOf(small, 1 + length));
    }

    /**
     * The text of what {@link #compress} returned.
     *
     * @throws IllegalArgumentException if it did not return that, or it is larger than {@code limit}
     */
    static Bytes decompress(Bytes small, int limit) {
        byte[] array = small.array();
        long length = array.length == 0 ? -1 : Zstd.getFrameContentSize(array, 1, array.length - 1);
        if (length < 0 || length > limit || array[0] != DICTIONARY) {
            throw new IllegalArgumentException("not compressed by the ledger");
        }
        ZstdDecompressCtx decompressor = DECOMPRESSORS.pollFirst();
        if (decompressor == null) {
            decompressor = new ZstdDecompressCtx().loadDict(WORDS_IN);
        }
        try {
            byte[] text = new byte[(int) length];
            int read = decompressor.decompressByteArray(text, 0, text.length, array, 1, array.length - 1);
            return Bytes.of(Arrays.copyOf(text, read));
        } catch (ZstdException e) {
            throw new IllegalArgumentException("not compressed by the ledger", e);
        } finally {
            DECOMPRESSORS.addFirst(decompressor);
        }
    }
}
