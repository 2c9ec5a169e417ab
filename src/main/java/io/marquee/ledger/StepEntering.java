package io.marquee.ledger;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives steps that were told their entries, whichever instance told them. An entry and the note that its step has one
 * are written in one transaction, so that no step ever gets two.
 */
final class StepEntering implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StepEntering.class);

    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration END = Duration.ofSeconds(15);
    private static final int AT_ONCE = 100;

    private final Steps steps;
    private final Ledger ledger;
    private final TransactionTemplate transaction;
    private final Semaphore work = new Semaphore(0);
    private final Thread thread = new Thread(this::run, "ledger-steps");
    private volatile boolean closing;
    private @Nullable Entry last;
    private @Nullable String trouble;

    StepEntering(Steps steps, Ledger ledger, TransactionTemplate transaction) {
        this.steps = steps;
        this.ledger = ledger;
        this.transaction = transaction;
        thread.setDaemon(true);
        thread.start();
    }

    /** Does not wait for the next beat. */
    void hurry() {
        work.release();
    }

    private void run() {
        while (!closing) {
            try {
                if (work.tryAcquire(BEAT.toMillis(), TimeUnit.MILLISECONDS)) {
                    work.drainPermits();
                }
                enter();
                trouble = null;
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                String because = String.valueOf(e.getMessage());
                if (!because.equals(trouble)) {
                    LOG.warn("steps of publishing wait for their entries: {}", because);
                }
                trouble = because;
            }
        }
    }

    private void enter() {
        // nobody knows yet what became of the last one
        while (!closing && (last == null || last.isOver()) && !steps.waiting(1).isEmpty()) {
            boolean entered = Boolean.TRUE.equals(transaction.execute(status -> steps.claim() && enterSome()));
            if (!entered) {
                return;
            }
        }
    }

    /**
     * The claim is held until the entries are kept, so that other instances find those that follow only; and each is
     * kept before the next is entered, which may find another chain where the one before it was lost.
     */
    private boolean enterSome() {
        List<ToldStep> some =
                steps.waiting(AT_ONCE).stream().filter(ledger::isTold).toList();
        for (ToldStep step : some) {
            Entry entry = ledger.enter(step);
            last = entry;
            entry.await();
        }
        if (some.isEmpty()) {
            throw new IllegalStateException("they were not told under the ledger's key; verify the ledger");
        }
        return true;
    }

    @Override
    public void close() {
        closing = true;
        work.release();
        try {
            thread.join(END.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
