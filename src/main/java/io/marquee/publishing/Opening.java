package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the release that decides when an instance starts. */
final class Opening {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);

    private final PolicyInFiles files;
    private final Publications publications;
    private final Archive archive;
    private final PolicyOptions.Source source;

    Opening(PolicyInFiles files, Publications publications, Archive archive, PolicyOptions.Source source) {
        this.files = files;
        this.publications = publications;
        this.archive = archive;
        this.source = source;
    }

    /**
     * What an instance starts with.
     *
     * @param liveNo the going live that the active release came from; 0 where that is not asked
     */
    record Opened(Releases releases, int liveNo) {}

    /** @throws RefusedPolicy if the release that is to decide does not pass */
    Opened open() {
        return source == PolicyOptions.Source.FOLDER ? opened(files.compiled(), files.features(), 0) : fromStore();
    }

    private Opened fromStore() {
        StoredPublications.State state = publications.state();
        if (state.liveNo() == 0) {
            publications.first(files.compiled(), files.features());
            state = publications.state();
        }
        // one that becomes live only now is followed at the next look
        PublicationDocument active = publications.active().orElseThrow();
        boolean sameRules = active.release().equals(rulesInFiles());
        if (!active.isOf(sameRules ? active.release() : "", featuresInFiles())) {
            LOG.warn(
                    "the files of rules and features are not used: release {} decides, which was published at {}."
                            + " What stands in the files decides with --marquee.policy.source=folder",
                    active.release(),
                    active.liveSince());
        }
        Release release =
                sameRules ? files.compiled() : archive.release(active.release()).orElseThrow();
        return opened(release, archive.features(active.features()), state.liveNo());
    }

    private Opened opened(Release release, Features features, int liveNo) {
        archive.store(release, features);
        archive.active(release);
        return new Opened(new Releases(new ActivePolicy(release, features), archive::release), liveNo);
    }

    private String rulesInFiles() {
        try {
            return PolicyFile.hash(files.rules().stream().sorted().toList());
        } catch (RefusedPolicy e) {
            return "";
        }
    }

    private String featuresInFiles() {
        try {
            return PolicyFile.hash(files.features().files());
        } catch (RefusedPolicy e) {
            return "";
        }
    }
}
