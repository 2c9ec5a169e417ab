package io.marquee;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * Valid accounts as a firm might have them, up to millions: few large and very many small, with facts that are missing
 * and some that make a loss. An account follows from the seed and its number alone, so any part can be made again.
 * Immutable; nothing is kept of an account.
 */
public final class RandomPortfolio {

    /** With this exponent of Pareto's distribution, a fifth of the accounts brings about four fifths of the revenue. */
    private static final double TAIL = 1.16;

    private static final double LEAST_CENTS = 200_000;
    private static final double MOST_CENTS = 5e11;
    private static final int FLUSH = 1 << 16;

    private final long seed;
    private final long size;
    private final LocalDate asOf;

    /**
     * A portfolio.
     *
     * @param size how many accounts
     * @param asOf the day from which the dates of its accounts are counted back
     */
    public RandomPortfolio(long seed, long size, LocalDate asOf) {
        this.seed = seed;
        this.size = size;
        this.asOf = asOf;
    }

    /** One account as JSON on a line without its end; the first is number 1, {@code A0000001}. */
    public String line(long number) {
        StringBuilder line = new StringBuilder(1200);
        append(number, line);
        return line.toString();
    }

    private void append(long number, StringBuilder to) {
        Draws draws = new Draws(seed, number);
        new PortfolioLine(draws, revenue(draws), asOf, to).write(number);
    }

    private static long revenue(Draws draws) {
        return Math.round(Math.min(MOST_CENTS, LEAST_CENTS * Math.pow(1 - draws.share(), -1 / TAIL)));
    }

    /** The accounts in the order of their numbers, made as they are asked for. */
    public Stream<String> lines() {
        return LongStream.rangeClosed(1, size).mapToObj(this::line);
    }

    /** Writes every account on a line of its own. */
    public void write(OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder(FLUSH + 4096);
        for (long number = 1; number <= size; number++) {
            append(number, text);
            text.append('\n');
            if (text.length() >= FLUSH || number == size) {
                out.write(text.toString().getBytes(StandardCharsets.US_ASCII));
                text.setLength(0);
            }
        }
    }

    /** The revenue of all accounts together. */
    public BigDecimal revenue() {
        long cents = 0;
        for (long number = 1; number <= size; number++) {
            cents += revenue(new Draws(seed, number));
        }
        return BigDecimal.valueOf(cents, 2);
    }
}
