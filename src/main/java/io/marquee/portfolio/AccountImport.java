package io.marquee.portfolio;

import io.marquee.account.Account;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Takes in many accounts, one after the other. While some are written, the next are read. Not thread-safe. */
public final class AccountImport implements AutoCloseable {

    private static final int AT_ONCE = 1000;

    private final ImportTarget target;
    private final Executor writers;
    private final SeenIds seen = new SeenIds();
    private List<Staged.Line> read = new ArrayList<>(AT_ONCE);
    private CompletableFuture<Void> writing = CompletableFuture.completedFuture(null);
    private @Nullable RuntimeException failure;
    private boolean ended;
    private long taken;

    /** @param writers writes some accounts at a time */
    AccountImport(ImportTarget target, Executor writers) {
        this.target = target;
        this.writers = writers;
    }

    /**
     * What became of an import.
     *
     * @param lines lines with something on them
     * @param created accounts that were not kept before
     * @param changed accounts of which something else is known now
     * @param unchanged accounts of which the same was known
     * @param refused lines that were told as problems
     * @param kept whether what was read is kept; {@code false} after a refused line of one that is kept whole
     */
    public record Imported(long lines, long created, long changed, long unchanged, long refused, boolean kept) {}

    /**
     * Takes an account.
     *
     * @param line the line that it came on, from 1
     * @throws RefusedPortfolio if its id came before
     * @throws RuntimeException if accounts cannot be written any more; what was written before stays
     */
    public void take(long line, Account account) {
        if (failure != null) {
            throw failure;
        }
        long first = seen.see(account.accountId(), line);
        if (first != 0) {
            throw RefusedPortfolio.parameter(
                    "the account `" + account.accountId() + "` for a second time, after line " + first,
                    "each account once in an import");
        }
        read.add(new Staged.Line(line, account));
        taken++;
        if (read.size() == AT_ONCE) {
            write();
        }
    }

    private void write() {
        List<Staged.Line> lines = read;
        read = new ArrayList<>(AT_ONCE);
        await();
        writing = CompletableFuture.runAsync(() -> target.take(lines), writers);
    }

    private void await() {
        try {
            writing.join();
        } catch (CompletionException e) {
            failure = e.getCause() instanceof RuntimeException runtime ? runtime : e;
            throw failure;
        }
    }

    /**
     * Ends when all is written.
     *
     * @param refused how many lines were refused
     * @throws RuntimeException if accounts could not be written
     */
    public Imported end(long refused) {
        if (failure != null) {
            throw failure;
        }
        write();
        await();
        ended = true;
        Writing.Written written = target.end(refused == 0);
        return new Imported(
                taken + refused,
                written.created(),
                written.changed(),
                written.unchanged(),
                refused,
                refused == 0 || target.keepsParts());
    }

    /** Ends it where it is, if it has not ended. */
    @Override
    public void close() {
        if (!ended) {
            writing.exceptionally(e -> null).join();
            target.breakOff();
        }
    }
}
