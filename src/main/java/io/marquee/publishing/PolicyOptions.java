package io.marquee.publishing;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Options of which policy decides.
 *
 * @param source where the active release comes from
 * @param rehearseAfter how long after the start the service hastens its release, and compiles once for nothing, so that
 *     it is quick when a release is published
 */
@ConfigurationProperties("marquee.policy")
record PolicyOptions(
        @DefaultValue("store") Source source,
        @DefaultValue("20s") Duration rehearseAfter) {

    /** Where the active release comes from. */
    enum Source {
        /** The database, whose first release is the one in the files. */
        STORE,
        /** The folders of rules and features, as they are at any time. */
        FOLDER
    }
}
