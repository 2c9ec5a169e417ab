package io.marquee.web;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Splits a stream of UTF-8 into lines, or into rows of CSV whose quoted cells may hold line breaks. Blank ones are
 * skipped; one that is too long is dropped up to the next line break and told as a problem; a stream that breaks off
 * ends with a problem.
 */
final class Splitter {

    private static final int NOT_QUOTED = 0;
    private static final int CELL_STARTS = 1;
    private static final int QUOTED = 2;
    private static final int QUOTE_IN_QUOTED = 3;

    private final InputStream in;
    private final boolean rows;
    private final byte[] held;
    private final byte[] buffer = new byte[16 * 1024];
    private int at;
    private int end;
    private int length;
    private boolean tooLong;
    private int state;
    private long line = 1;
    private boolean cut;
    private boolean ended;

    private Splitter(InputStream in, int limit, boolean rows) {
        this.in = in;
        this.rows = rows;
        this.held = new byte[limit];
    }

    static Splitter lines(InputStream in, int limit) {
        return new Splitter(in, limit, false);
    }

    static Splitter rows(InputStream in, int limit) {
        return new Splitter(in, limit, true);
    }

    /** The next part that is not blank; {@code null} at the end. Blocks only where no whole part has arrived. */
    @Nullable Part next() {
        while (!ended) {
            Part part = part();
            if (part != null) {
                return part;
            }
        }
        return null;
    }

    private @Nullable Part part() {
        long start = line;
        length = 0;
        tooLong = false;
        state = CELL_STARTS;
        while (at < end || fill()) {
            if (take()) {
                return whole(start);
            }
        }
        ended = true;
        return cut ? Part.of(start, HttpProblems.cut()) : whole(start);
    }

    private boolean fill() {
        try {
            end = in.read(buffer);
        } catch (IOException e) {
            cut = true;
            end = -1;
        }
        at = 0;
        return end > 0;
    }

    /** Holds what the buffer has of this part, and says whether that completes it. */
    private boolean take() {
        int from = at;
        while (at < end) {
            byte each = buffer[at++];
            if (each == '\n') {
                line++;
                if (state != QUOTED || tooLong) {
                    hold(from, at - 1);
                    return true;
                }
            } else if (rows) {
                state = after(each);
            }
        }
        hold(from, at);
        return false;
    }

    private int after(byte each) {
        return switch (state) {
            case QUOTED -> each == '"' ? QUOTE_IN_QUOTED : QUOTED;
            case QUOTE_IN_QUOTED -> each == '"' ? QUOTED : each == ',' ? CELL_STARTS : NOT_QUOTED;
            case CELL_STARTS -> each == '"' ? QUOTED : each == ',' ? CELL_STARTS : NOT_QUOTED;
            default -> each == ',' ? CELL_STARTS : NOT_QUOTED;
        };
    }

    private void hold(int from, int to) {
        tooLong |= to - from > held.length - length;
        if (!tooLong) {
            System.arraycopy(buffer, from, held, length, to - from);
            length += to - from;
        }
    }

    private @Nullable Part whole(long start) {
        if (tooLong) {
            return Part.of(
                    start,
                    ProblemType.TOO_LARGE.with(
                            "a line of more than " + held.length + " bytes", "at most " + held.length + " bytes"));
        }
        int from = start == 1 && startsWithMark() ? 3 : 0;
        return blank(from) ? null : Part.of(start, java.util.Arrays.copyOfRange(held, from, length));
    }

    private boolean startsWithMark() {
        return length >= 3 && held[0] == (byte) 0xEF && held[1] == (byte) 0xBB && held[2] == (byte) 0xBF;
    }

    private boolean blank(int from) {
        for (int i = from; i < length; i++) {
            if (held[i] != ' ' && held[i] != '\t' && held[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}
