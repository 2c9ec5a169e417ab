package io.marquee.scenario;

/** A text that is no feature. */
public final class UnreadableFeature extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;

    UnreadableFeature(String file, String message) {
        super(message);
        this.file = file;
    }

    /** The file that it stands in. */
    public String file() {
        return file;
    }
}
