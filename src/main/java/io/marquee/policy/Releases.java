package io.marquee.policy;

import java.util.Optional;

/** The releases that can decide, and which of them does unless a request pins another. */
public final class Releases {

    private volatile Release active;

    /** @param active the release that decides */
    public Releases(Release active) {
        this.active = active;
    }

    /** The release that decides now. */
    public Release active() {
        return active;
    }

    /** The release of an id, if it is known here. */
    public Optional<Release> find(String id) {
        Release release = active();
        return release.id().equals(id) ? Optional.of(release) : Optional.empty();
    }
}
