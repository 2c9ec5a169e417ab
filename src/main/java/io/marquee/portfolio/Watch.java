package io.marquee.portfolio;

import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after jobs that instances of the service share. What this one runs, it lets the others see; what nobody was
 * heard of for a while, it takes over, from another or from itself before it was ended.
 */
public final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);

    private static final Duration BEAT = Duration.ofSeconds(2);

    private final String kind;
    private final SharedJobs jobs;
    private final Clock clock;
    private final Duration silence;
    private final String owner = UUID.randomUUID().toString();
    private final Set<Integer> mine = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService beats;
    private volatile boolean closed;

    /**
     * Prepares a watch.
     *
     * @param kind what the jobs are, in a few words of a log
     * @param silence a job of which nothing was heard for so long is taken over
     */
    public Watch(String kind, SharedJobs jobs, Clock clock, Duration silence) {
        this.kind = kind;
        this.jobs = jobs;
        this.clock = clock;
        this.silence = silence;
        this.beats = Executors.newSingleThreadScheduledExecutor(new NamedThreads(kind.replace(' ', '-') + "-beat"));
    }

    /** The name under which this instance runs jobs. */
    public String owner() {
        return owner;
    }

    /**
     * Begins to look after jobs.
     *
     * @param goOn lets a job that was taken over be run, which {@link #began} then
     */
    public void start(IntConsumer goOn) {
        ScheduledFuture<?> beating =
                beats.scheduleWithFixedDelay(() -> beat(goOn), 0, BEAT.toMillis(), TimeUnit.MILLISECONDS);
        LOG.debug("every {} is looked after: {}", kind, beating);
    }

    /** This instance runs a job from now on. */
    public void began(int no) {
        mine.add(no);
    }

    /** This instance runs a job no more, though perhaps others. */
    public void ended(int no) {
        mine.remove(no);
    }

    /** Whether this instance ends, so that what it could not finish is left to others. */
    public boolean isClosed() {
        return closed;
    }

    /** Looks after jobs once. */
    void beat(IntConsumer goOn) {
        try {
            long now = clock.millis();
            for (int no : jobs.running()) {
                if (mine.contains(no)) {
                    jobs.alive(no, owner, now);
                } else if (jobs.takeOver(no, owner, now - silence.toMillis(), now)) {
                    LOG.info("{} {} is taken over", kind, no);
                    goOn.accept(no);
                }
            }
        } catch (RuntimeException e) {
            LOG.warn("nothing of the kind {} can be looked after", kind, e);
        }
    }

    @Override
    public void close() {
        closed = true;
        beats.shutdownNow();
    }
}
