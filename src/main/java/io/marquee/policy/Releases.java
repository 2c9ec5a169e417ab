package io.marquee.policy;

import java.util.Optional;
import java.util.function.Function;

/** The releases that can decide, and which of them does unless a request pins another. */
public final class Releases {

    private final Function<String, Optional<Release>> archive;
    private volatile Release active;

    /**
     * @param active the release that decides
     * @param archive finds releases of the past by their id
     */
    public Releases(Release active, Function<String, Optional<Release>> archive) {
        this.active = active;
        this.archive = archive;
    }

    /** The release that decides now. */
    public Release active() {
        return active;
    }

    /** The release of an id, if it is known here. */
    public Optional<Release> find(String id) {
        Release release = active();
        return release.id().equals(id) ? Optional.of(release) : archive.apply(id);
    }
}
