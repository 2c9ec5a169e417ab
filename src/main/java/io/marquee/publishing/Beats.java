package io.marquee.publishing;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** When an instance looks for a new release, on a thread of its own. */
final class Beats implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Beats.class);

    /** Of the two seconds within which all instances have switched, most are left for compiling. */
    private static final Duration FOLLOWING = Duration.ofMillis(500);

    private static final Duration WATCHING = Duration.ofSeconds(1);

    private final ScheduledExecutorService beats = Executors.newScheduledThreadPool(2, task -> {
        Thread thread = new Thread(task, "policy");
        thread.setDaemon(true);
        return thread;
    });

    void follow(Runnable look) {
        every(FOLLOWING, look);
    }

    void watch(Runnable look) {
        every(WATCHING, look);
    }

    private void every(Duration pause, Runnable look) {
        ScheduledFuture<?> looking =
                beats.scheduleWithFixedDelay(guarded(look), 0, pause.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("the policy is looked after: {}", looking);
    }

    void later(Duration pause, Runnable work) {
        ScheduledFuture<?> waiting = beats.schedule(guarded(work), pause.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("the policy is looked after: {}", waiting);
    }

    void soon(Runnable work) {
        later(Duration.ZERO, work);
    }

    /** What fails once is tried again at the next beat. */
    private static Runnable guarded(Runnable work) {
        return () -> {
            try {
                work.run();
            } catch (RuntimeException | Error e) {
                LOG.error("the policy could not be looked after", e);
            }
        };
    }

    @Override
    public void close() {
        beats.shutdownNow();
    }
}
