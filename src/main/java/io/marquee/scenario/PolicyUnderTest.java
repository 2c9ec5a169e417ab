package io.marquee.scenario;

import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFolder;
import io.marquee.policy.Release;
import java.nio.file.Path;

/**
 * The release that the features of this thread are run against: the one that was set, else the policy in the working
 * folder's {@code rules}.
 */
final class PolicyUnderTest {

    private static final ThreadLocal<Release> RELEASE = ThreadLocal.withInitial(() -> OfWorkingFolder.RELEASE);

    private static final ThreadLocal<Deadline> DEADLINE = ThreadLocal.withInitial(() -> Deadline.NONE);

    private PolicyUnderTest() {}

    /** @throws OutOfTime if the run has taken too long */
    static Release release() {
        DEADLINE.get().check();
        return RELEASE.get();
    }

    /** Runs something against a release until a deadline; afterwards this thread is back at the working folder's. */
    static void with(Release release, Deadline deadline, Runnable work) {
        RELEASE.set(release);
        DEADLINE.set(deadline);
        try {
            work.run();
        } finally {
            RELEASE.remove();
            DEADLINE.remove();
        }
    }

    /** Compiled once, and only if it is asked for. */
    private static final class OfWorkingFolder {
        static final Release RELEASE = new Compiler().compile(PolicyFolder.read(Path.of("rules")));
    }
}
