package io.marquee.ledger;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Bytes as a value: hashes, signatures, contents. Whoever hands in or takes the array leaves it as it is. */
final class Bytes {

    private final byte[] array;

    private Bytes(byte[] array) {
        this.array = array;
    }

    static Bytes of(byte[] array) {
        return new Bytes(array);
    }

    static Bytes utf8(String text) {
        return new Bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** @throws IllegalArgumentException if the text is not hexadecimal */
    static Bytes hex(String text) {
        return new Bytes(HexFormat.of().parseHex(text));
    }

    static Bytes join(Bytes... parts) {
        int length = 0;
        for (Bytes part : parts) {
            length += part.array.length;
        }
        byte[] whole = new byte[length];
        int at = 0;
        for (Bytes part : parts) {
            System.arraycopy(part.array, 0, whole, at, part.array.length);
            at += part.array.length;
        }
        return new Bytes(whole);
    }

    /** A copy of the bytes from one place to before another. */
    Bytes part(int from, int to) {
        return new Bytes(Arrays.copyOfRange(array, from, to));
    }

    byte[] array() {
        return array;
    }

    int length() {
        return array.length;
    }

    /** As text in UTF-8. */
    String text() {
        return new String(array, StandardCharsets.UTF_8);
    }

    String hex() {
        return HexFormat.of().formatHex(array);
    }

    /** In a time that does not tell where the first difference is. */
    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes bytes && MessageDigest.isEqual(array, bytes.array);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(array);
    }

    @Override
    public String toString() {
        return hex();
    }
}
