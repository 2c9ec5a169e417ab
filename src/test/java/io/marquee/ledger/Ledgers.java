package io.marquee.ledger;

import io.marquee.Database;
import java.time.Clock;

/** Ledgers for tests of other rooms. */
public final class Ledgers {

    private Ledgers() {}

    /** One that keeps everything for ever. */
    public static Ledger in(Database database, Clock clock) {
        LedgerKey key = LedgerKey.generate();
        return new Ledger(database.source(), key, TrustedKeys.of(key.open(), ""), clock, new Keep(0));
    }
}
