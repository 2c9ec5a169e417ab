package io.marquee.publishing;

import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Complete checks that are being done here. */
final class CheckJob implements CheckProgress {

    private static final Logger LOG = LoggerFactory.getLogger(CheckJob.class);

    private static final long BETWEEN = TimeUnit.MILLISECONDS.toNanos(250);

    private final CheckId id;
    private final StoredChecks checks;
    private final String owner;
    private final AtomicLong told = new AtomicLong(System.nanoTime());
    private volatile @Nullable CheckKind doing;
    private volatile boolean cancelled;

    CheckJob(CheckId id, StoredChecks checks, String owner) {
        this.id = id;
        this.checks = checks;
        this.owner = owner;
    }

    CheckId id() {
        return id;
    }

    void cancel() {
        cancelled = true;
    }

    /** What is told where it failed. */
    String failure() {
        CheckKind check = doing;
        return (check == null ? "what is to be checked is not complete" : "the check " + check + " failed")
                + "; the service's log says why";
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    @Override
    public void begins(CheckKind check) {
        if (cancelled) {
            throw new CancellationException();
        }
        doing = check;
        tell(check, 0, 0);
    }

    @Override
    public void done(long done, long total) {
        long last = told.get();
        long now = System.nanoTime();
        CheckKind check = doing;
        if (check != null && now - last >= BETWEEN && told.compareAndSet(last, now)) {
            tell(check, done, total);
        }
    }

    /** Checks do not fail because nobody can be told how far they are. */
    private void tell(CheckKind check, long done, long total) {
        try {
            checks.progress(id, owner, check, done, total);
        } catch (RuntimeException e) {
            LOG.warn("how far the checks {} are cannot be told", id, e);
        }
    }
}
