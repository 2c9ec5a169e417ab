package io.marquee.decision;

import io.marquee.account.Enquiry;
import io.marquee.policy.Release;
import java.time.Duration;
import java.util.UUID;

/** Answers enquiries: each decision gets its id, and whoever observes is told of it. */
public final class Enquiries {

    private final Deciding deciding;
    private final Observer observer;

    public Enquiries(Deciding deciding, Observer observer) {
        this.deciding = deciding;
        this.observer = observer;
    }

    /** Is told of every decision and how long deciding took. */
    @FunctionalInterface
    public interface Observer {
        void decided(Decision decision, Duration time);
    }

    /** Decides and names the decision. */
    public Answer answer(Enquiry enquiry, Release release) {
        long start = System.nanoTime();
        Decision decision = deciding.decide(enquiry, release);
        observer.decided(decision, Duration.ofNanos(System.nanoTime() - start));
        return new Answer(UUID.randomUUID(), decision);
    }
}
