package io.marquee.policy;

/** What may stand between a rule's name and its {@code when}. */
public enum Attribute {
    /** Where the law comes from. */
    SOURCE("source", "@source(\"", "\")"),
    /** What its numbers rest on. */
    BASIS("default", "@default(\"", "\")"),
    /** The first day it applies. */
    EFFECTIVE("date-effective", "date-effective \"", "\""),
    /** The first day it no longer applies. */
    EXPIRES("date-expires", "date-expires \"", "\"");

    private final String word;
    private final String before;
    private final String behind;

    Attribute(String word, String before, String behind) {
        this.word = word;
        this.before = before;
        this.behind = behind;
    }

    /** The attribute as files have it. */
    public String written(String value) {
        return before + value + behind;
    }

    /** Whether it is a day, which stands on a line of its own. */
    public boolean isDay() {
        return this == EFFECTIVE || this == EXPIRES;
    }

    /** The word by which files name it. */
    String word() {
        return word;
    }
}
