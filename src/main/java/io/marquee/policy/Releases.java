package io.marquee.policy;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The releases that can decide, and which of them does unless a request pins another. */
public final class Releases {

    private final Function<String, Optional<Release>> archive;
    private volatile ActivePolicy policy;

    /**
     * Releases whose features nobody asks for.
     *
     * @param active the release that decides
     * @param archive finds releases of the past by their id
     */
    public Releases(Release active, Function<String, Optional<Release>> archive) {
        this(new ActivePolicy(active, new Features(List.of())), archive);
    }

    /**
     * @param policy the release that decides, and its features
     * @param archive finds releases of the past by their id
     */
    public Releases(ActivePolicy policy, Function<String, Optional<Release>> archive) {
        this.policy = policy;
        this.archive = archive;
    }

    /** The release that decides now. */
    public Release active() {
        return policy.release();
    }

    /** The features that come with the release that decides now. */
    public Features activeFeatures() {
        return policy.features();
    }

    /** The release that decides now, and its features, as of one moment. */
    public ActivePolicy policy() {
        return policy;
    }

    /** Another release decides from now on. What is under way ends under the release that it began with. */
    public void activate(ActivePolicy next) {
        policy = next;
    }

    /** The release of an id, if it is known here. */
    public Optional<Release> find(String id) {
        Release release = active();
        return release.id().equals(id) ? Optional.of(release) : archive.apply(id);
    }
}
