package io.marquee.publishing;

import io.marquee.ledger.Ledger;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import java.util.List;
import java.util.Optional;

/** Tells what a release says, what shows it, and what is new in it. */
final class Documentation {

    private final Ledger ledger;
    private final Publications publications;
    private final StoredExhibits exhibits;

    Documentation(Ledger ledger, Publications publications, StoredExhibits exhibits) {
        this.ledger = ledger;
        this.publications = publications;
        this.exhibits = exhibits;
    }

    DocumentedPolicy of(Release release) {
        Features features = ledger.features(release.id());
        return DocumentedPolicy.of(release, exhibits.of(release, features), changes(release, features));
    }

    /** What the features that come with a release show of it. */
    Exhibits exhibits(Release release) {
        return exhibits.of(release, ledger.features(release.id()));
    }

    private Changes changes(Release release, Features features) {
        return publications
                .liveBefore(release.id(), PolicyFile.hash(features.files()))
                .map(before -> changes(before, release, features))
                .orElse(Changes.OF_THE_FIRST);
    }

    private Changes changes(PublicationDocument before, Release release, Features features) {
        return new Changes(
                before.release(),
                read(before.release())
                        .map(old -> Differences.between(
                                        old.files(),
                                        ledger.featuresOfHash(before.features()),
                                        release.files(),
                                        features)
                                .differences()
                                .stream()
                                .map(Differences.Difference::words)
                                .toList())
                        .orElse(List.of("that release cannot be read any more")));
    }

    private Optional<Release> read(String release) {
        try {
            return ledger.release(release);
        } catch (RefusedPolicy e) {
            return Optional.empty();
        }
    }
}
