package io.marquee.decision;

import io.marquee.account.Account;
import io.marquee.account.Context;
import io.marquee.policy.Release;

/** Decides about accounts. Thread-safe; plain Java. */
public final class Decisions {

    /**
     * Decides about one account under a release.
     *
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    public Decision decide(Account account, Context context, Release release) {
        return release.decide(context.asOf(), desk -> new AssemblyLine(account, context, release, desk).run());
    }
}
