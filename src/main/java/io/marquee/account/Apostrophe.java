package io.marquee.account;

import java.util.regex.Pattern;

/**
 * The apostrophe before a text in a table that a spreadsheet would take for a formula. It is taken away where the table
 * is read, also where whoever keeps the spreadsheet wrote it; so every text comes back as it was.
 */
final class Apostrophe {

    private static final Pattern FORMULA = Pattern.compile("(?s)'*[=+@\\-\t\r].*");

    private Apostrophe() {}

    /** A text as it stands in a table. */
    static String before(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** A text that stands in a table, as it was. */
    static String without(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
