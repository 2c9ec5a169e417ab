package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.util.List;

/** The policy that a service is started with, in files: those of folders, or those that travel with it. */
public interface PolicyInFiles {

    /**
     * The rules as they stand in the files now.
     *
     * @throws io.marquee.policy.RefusedPolicy if a file cannot be read
     */
    List<PolicyFile> rules();

    /**
     * The features as they stand in the files now.
     *
     * @throws io.marquee.policy.RefusedPolicy if a file cannot be read
     */
    Features features();

    /**
     * The rules as they stood in the files at the start, compiled; waits for it.
     *
     * @throws io.marquee.policy.RefusedPolicy if they do not pass
     */
    Release compiled();
}
