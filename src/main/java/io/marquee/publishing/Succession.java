package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.util.concurrent.Executor;

/** Lets one release follow another on this instance, warm from its first decision for anyone. */
final class Succession {

    private final Archive archive;
    private final WarmUp warmUp;
    private final Executor behind;

    /** @param behind does what nobody waits for */
    Succession(Archive archive, WarmUp warmUp, Executor behind) {
        this.archive = archive;
        this.warmUp = warmUp;
        this.behind = behind;
    }

    /**
     * Warms a release up and makes it the active one; requests under way end under the one before. It is hastened once
     * it decides, since all instances must switch soon.
     *
     * @throws io.marquee.policy.RunawayPolicy if it exceeds its limits with one of the accounts that it is warmed up by
     */
    void activate(Releases releases, ActivePolicy next) {
        Release before = releases.active();
        if (before != next.release()) {
            warmUp.of(next.release());
        }
        archive.store(next.release(), next.features());
        archive.active(next.release());
        releases.activate(next);
        if (before != next.release()) {
            before.rest();
            behind.execute(next.release()::hasten);
        }
    }
}
