package io.marquee.decision;

import io.marquee.account.Enquiry;
import io.marquee.policy.Release;
import java.time.Duration;

/** Answers enquiries: each is decided and kept, and whoever observes is told of it. */
public final class Enquiries {

    private final Deciding deciding;
    private final Keeping keeping;
    private final Observer observer;

    public Enquiries(Deciding deciding, Keeping keeping, Observer observer) {
        this.deciding = deciding;
        this.keeping = keeping;
        this.observer = observer;
    }

    /** Is told of every decision and how long deciding took. */
    @FunctionalInterface
    public interface Observer {
        void decided(Decision decision, Duration time);
    }

    /** Decides and begins to keep the decision. */
    public Kept answer(Enquiry enquiry, Release release, String askedBy) {
        return keeping.keep(enquiry, decide(enquiry, release), release, askedBy);
    }

    /** Decides and begins to keep the decision, as one of many that are answered together. */
    public Kept answerAmongMany(Enquiry enquiry, Release release, String askedBy) {
        return keeping.keepAmongMany(enquiry, decide(enquiry, release), release, askedBy);
    }

    /** Decides, or answers again what was answered under the same key; what it returns is kept. */
    public Kept answerOnce(String key, Enquiry enquiry, Release release, String askedBy) {
        return keeping.once(key, enquiry, release, askedBy, () -> decide(enquiry, release));
    }

    private Decision decide(Enquiry enquiry, Release release) {
        long start = System.nanoTime();
        Decision decision = deciding.decide(enquiry, release);
        observer.decided(decision, Duration.ofNanos(System.nanoTime() - start));
        return decision;
    }
}
