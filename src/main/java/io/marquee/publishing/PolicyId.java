package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;

/**
 * Names a policy as a whole: two are the same if neither a rule nor an example of theirs differs.
 *
 * @param release the id of the release
 * @param features the hash of the features that come with it
 */
record PolicyId(String release, String features) {

    static PolicyId of(ActivePolicy policy) {
        return of(policy.release(), policy.features());
    }

    static PolicyId of(Release release, Features features) {
        return new PolicyId(release.id(), PolicyFile.hash(features.files()));
    }
}
