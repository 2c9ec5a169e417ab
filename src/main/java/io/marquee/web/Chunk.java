package io.marquee.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** Some parts of a stream that are answered together, and later their answers. */
final class Chunk {

    private static final int MOST_PARTS = 32;
    private static final int MOST_BYTES = 128 * 1024;

    private final List<Part> parts = new ArrayList<>();
    private int bytes;
    private List<Supplier<byte[]>> answers = List.of();
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

    void answered(List<Supplier<byte[]>> lines) {
        answers = lines;
        answered = true;
        parts.clear();
    }

    /** Every part's answer, in their order. */
    List<Supplier<byte[]>> answer(Answering answering) {
        return answering.answers(parts);
    }

    void writeTo(OutputStream out) throws IOException {
        for (Supplier<byte[]> line : answers) {
            byte[] text = line.get();
            if (text.length > 0) {
                out.write(text);
                out.write('\n');
            }
        }
    }

    /**
     * Says what is answered to parts, one answer each in their order, which may have to be waited for; never throws,
     * nor does an answer. An empty answer is none.
     */
    @FunctionalInterface
    interface Answering {
        List<Supplier<byte[]>> answers(List<Part> parts);
    }
}
