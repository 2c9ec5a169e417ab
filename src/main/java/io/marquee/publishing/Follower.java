package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Lets an instance follow what is published, on whichever instance that was. One that cannot decide by the active
 * release stays with the one that it has, says so, and tries again.
 */
final class Follower {

    private static final Logger LOG = LoggerFactory.getLogger(Follower.class);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final Publications publications;
    private final Archive archive;
    private final Succession succession;
    private final Releases releases;
    private int followed;
    private int failed;
    private long triedAgain;
    private Duration pause = FIRST_PAUSE;
    private boolean gone;
    private volatile @Nullable String problem;

    Follower(Publications publications, Archive archive, Succession succession, Opening.Opened opened) {
        this.publications = publications;
        this.archive = archive;
        this.succession = succession;
        this.releases = opened.releases();
        this.followed = opened.liveNo();
    }

    /** Why this instance does not decide by the active release; {@code null} if it does. */
    @Nullable String problem() {
        return problem;
    }

    /** Looks whether another release has become the active one, and follows it. */
    void look() {
        try {
            int liveNo = publications.state().liveNo();
            if (gone) {
                LOG.info("publications are followed again");
                gone = false;
            }
            if (liveNo != followed && (liveNo != failed || System.nanoTime() - triedAgain >= 0)) {
                follow(liveNo);
            }
        } catch (DataAccessException | TransactionException e) {
            if (!gone) {
                LOG.warn(
                        "publications cannot be followed, so release {} goes on",
                        releases.active().id(),
                        e);
            }
            gone = true;
        }
    }

    private void follow(int liveNo) {
        PublicationDocument active = publications.active().orElseThrow();
        try {
            succession.activate(
                    releases, new ActivePolicy(release(active.release()), archive.features(active.features())));
            LOG.info("release {} decides, by publication {}", active.release(), active.id());
            followed = liveNo;
            failed = 0;
            problem = null;
        } catch (DataAccessException | TransactionException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            fail(liveNo, active, e);
        }
    }

    private Release release(String id) {
        Release deciding = releases.active();
        return deciding.id().equals(id)
                ? deciding
                : archive.release(id)
                        .orElseThrow(() -> new IllegalStateException("release `" + id + "` is not stored"));
    }

    private void fail(int liveNo, PublicationDocument active, Throwable e) {
        pause = liveNo == failed ? longer(pause) : FIRST_PAUSE;
        failed = liveNo;
        triedAgain = System.nanoTime() + pause.toNanos();
        String because = e instanceof RefusedPolicy refused
                ? PolicyFaults.told(refused.faults())
                : String.valueOf(e.getMessage());
        problem =
                "release `" + active.release() + "` of publication " + active.id() + " cannot decide here: " + because;
        LOG.error(
                "{}; release {} goes on, and it is tried again in {} s",
                problem,
                releases.active().id(),
                pause.toSeconds(),
                e instanceof RefusedPolicy ? null : e);
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : twice;
    }
}
