package io.marquee.scenario;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text that is no feature. */
public final class UnreadableFeature extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private static final Pattern LINE = Pattern.compile("\\((\\d{1,8}):\\d+\\)");

    private final String file;

    UnreadableFeature(String file, String message) {
        super(message);
        this.file = file;
    }

    /** The line that cannot be read, from 1; 0 where none is told. */
    public int line() {
        Matcher told = LINE.matcher(String.valueOf(getMessage()));
        return told.find() ? Integer.parseInt(told.group(1)) : 0;
    }

    /** The file that it stands in. */
    public String file() {
        return file;
    }
}
