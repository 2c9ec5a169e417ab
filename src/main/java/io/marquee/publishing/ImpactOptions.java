package io.marquee.publishing;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Options of studies of impact.
 *
 * @param pastDecisions how many of the latest decisions that the ledger keeps are made again; 0: none
 */
@ConfigurationProperties("marquee.impact")
record ImpactOptions(@DefaultValue("1000") int pastDecisions) {

    ImpactOptions {
        if (pastDecisions < 0) {
            throw new IllegalArgumentException(
                    "`marquee.impact.past-decisions` is `" + pastDecisions + "`; allowed is 0, none, or more");
        }
    }
}
