package io.marquee.policy;

/** The parts of a rule that hold sentences. */
public enum Part {
    /** What must be true. */
    WHEN("when"),
    /** What follows. */
    THEN("then");

    private final String keyword;

    Part(String keyword) {
        this.keyword = keyword;
    }

    /** The word that opens the part in a file, alone on its line. */
    public String keyword() {
        return keyword;
    }
}
