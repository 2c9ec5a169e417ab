package io.marquee.publishing;

/** What people may say of a step. */
final class Words {

    static final int LONGEST = 2000;

    /** Something is said, and a database can hold it. */
    static final String PATTERN = "[^\\x00]*[^\\s\\x00][^\\x00]*";

    static final String WORDING = "text of at most " + LONGEST + " characters, without NUL, that is not blank";

    private Words() {}
}
