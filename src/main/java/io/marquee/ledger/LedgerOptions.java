package io.marquee.ledger;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Options of the ledger.
 *
 * @param mode whether decisions are kept
 * @param keepDays how many days entries are kept; 0: for ever
 * @param keyFile the file with the key that signs; made if it does not exist
 * @param trustedKeys a file with the public keys that signed before, as PEM
 */
@ConfigurationProperties("marquee.ledger")
record LedgerOptions(
        @DefaultValue("on") Mode mode,
        @DefaultValue("0") int keepDays,
        @DefaultValue("data/ledger.key") Path keyFile,
        @Nullable Path trustedKeys) {

    /** Whether decisions are kept. */
    enum Mode {
        /** Every decision is kept before it is answered. */
        ON,
        /** No decision is kept, for what is only tried out. */
        OFF
    }
}
