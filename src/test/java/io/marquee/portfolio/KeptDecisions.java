package io.marquee.portfolio;

import io.marquee.account.Enquiry;
import io.marquee.account.FactsJson;
import io.marquee.decision.Answer;
import io.marquee.decision.Decision;
import io.marquee.decision.Keeping;
import io.marquee.decision.Kept;
import io.marquee.policy.Release;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps decisions in memory, and can be made to stop before one, or to fail at it. */
final class KeptDecisions implements Keeping {

    private final Map<UUID, Decision> decisions = new ConcurrentHashMap<>();
    private volatile @Nullable String stopAt;
    private volatile CountDownLatch reached = new CountDownLatch(1);
    private volatile CountDownLatch goOn = new CountDownLatch(1);
    private volatile boolean failing;

    Map<UUID, Decision> decisions() {
        return decisions;
    }

    /** Stops before an account. */
    void stopAt(String account) {
        reached = new CountDownLatch(1);
        goOn = new CountDownLatch(1);
        stopAt = account;
    }

    void awaitStop() throws InterruptedException {
        reached.await();
    }

    void goOn() {
        stopAt = null;
        goOn.countDown();
    }

    /** Ends all that waits, as if the instance had ended. */
    void fail() {
        failing = true;
        goOn();
    }

    void recover() {
        failing = false;
    }

    @Override
    public Kept keep(Enquiry enquiry, Decision decision, Release release, String askedBy) {
        return keepAmongMany(enquiry, decision, release, askedBy);
    }

    @Override
    public Kept keepAmongMany(Enquiry enquiry, Decision decision, Release release, String askedBy) {
        UUID id = UUID.randomUUID();
        return new Kept() {
            @Override
            public UUID decisionId() {
                return id;
            }

            @Override
            public String release() {
                return decision.release();
            }

            @Override
            public byte[] answer() {
                return FactsJson.EXACT.writeValueAsBytes(new Answer(id, decision));
            }

            @Override
            public void await() {
                if (decision.accountId().equals(stopAt)) {
                    stop();
                }
                if (failing) {
                    throw new IllegalStateException("the ledger cannot be written");
                }
                decisions.put(id, decision);
            }
        };
    }

    private void stop() {
        reached.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("stopped", e);
        }
    }

    @Override
    public Kept once(String key, Enquiry enquiry, Release release, String askedBy, Supplier<Decision> decide) {
        throw new UnsupportedOperationException();
    }
}
