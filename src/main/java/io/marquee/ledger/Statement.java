package io.marquee.ledger;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a signed text says about the last entry that it speaks of. */
record Statement(int writer, long entry, String link) {

    private static final Pattern TEXT = Pattern.compile(
            "marquee ledger, (?:head\\nwriter (?<headWriter>\\d{1,9})\\nentry (?<headEntry>\\d{1,18})\\nlink"
                    + " (?<headLink>[0-9a-f]{64})\\nat \\d{1,18}\\n"
                    + "|segment\\nwriter (?<writer>\\d{1,9})\\nentries \\d{1,18} to (?<entry>\\d{1,18})\\n"
                    + "between \\d{1,18} and \\d{1,18}\\nlink before [0-9a-f]{64}\\nlink after (?<link>[0-9a-f]{64})\\n)");

    /** @throws IllegalArgumentException if the text is not one that the ledger signs of entries */
    static Statement of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("the statement is not one of the ledger");
        }
        boolean head = matcher.group("headWriter") != null;
        return new Statement(
                Integer.parseInt(matcher.group(head ? "headWriter" : "writer")),
                Long.parseLong(matcher.group(head ? "headEntry" : "entry")),
                matcher.group(head ? "headLink" : "link"));
    }

    boolean isAbout(int chain, long last, Bytes reached) {
        return writer == chain && entry == last && link.equals(reached.hex());
    }
}
