package io.marquee.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Some parts of a stream that are answered together, and later their answers. */
final class Chunk {

    private static final int MOST_PARTS = 32;
    private static final int MOST_BYTES = 128 * 1024;

    private final List<Part> parts = new ArrayList<>();
    private int bytes;
    private byte[] answers = {};
    private boolean answered;

    void add(Part part) {
        parts.add(part);
        bytes += part.size();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    boolean isFull() {
        return parts.size() >= MOST_PARTS || bytes >= MOST_BYTES;
    }

    boolean isAnswered() {
        return answered;
    }

    void answered(byte[] bytes) {
        answers = bytes;
        answered = true;
        parts.clear();
    }

    /** Every part's answer, each on its line. */
    byte[] answer(PartAnswer answer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(parts.size() * 4096);
        for (Part part : parts) {
            out.writeBytes(answer.to(part));
            out.write('\n');
        }
        return out.toByteArray();
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(answers);
    }

    /** Says what is answered to a part; never throws. */
    @FunctionalInterface
    interface PartAnswer {
        byte[] to(Part part);
    }
}
