package io.marquee.policy;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands between a rule's name and its {@code when}: where the law comes from and when it holds. */
final class HeadingReader {

    private static final Pattern METADATA = Pattern.compile("@([A-Za-z]+)\\(\"([^\"\\\\]{1,200})\"\\) *");
    private static final Pattern DATE = Pattern.compile("(date-effective|date-expires) +\"([^\"]*)\"");
    private static final Pattern DAY = Pattern.compile("(19|2[0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");
    private static final String ALLOWED =
            "a rule may have `@source(\"…\")`, `@default(\"…\")`, `date-effective \"…\"` and `date-expires \"…\"`";

    private final String file;
    private final String rule;
    private final Lines lines;
    private final Faults faults;
    private @Nullable String source;
    private @Nullable String basis;
    private @Nullable LocalDate effective;
    private @Nullable LocalDate expires;

    HeadingReader(String file, String rule, Lines lines, Faults faults) {
        this.file = file;
        this.rule = rule;
        this.lines = lines;
        this.faults = faults;
    }

    @Nullable String source() {
        return source;
    }

    @Nullable String basis() {
        return basis;
    }

    @Nullable LocalDate effective() {
        return effective;
    }

    @Nullable LocalDate expires() {
        return expires;
    }

    void read(String line) {
        Matcher date = DATE.matcher(line);
        if (date.matches()) {
            readDate(date.group(1), date.group(2));
        } else if (line.startsWith("@")) {
            readMetadata(line);
        } else {
            refuse(Fault.quote(line) + " is not allowed between a rule's name and `when`; " + ALLOWED
                    + "; the order of rules never matters");
        }
    }

    private void readMetadata(String line) {
        Matcher metadata = METADATA.matcher(line);
        int end = 0;
        while (metadata.find() && metadata.start() == end) {
            end = metadata.end();
            readMetadata(metadata.group(1), metadata.group(2));
        }
        if (end != line.length()) {
            refuse(Fault.quote(line.substring(end)) + " is not allowed; " + ALLOWED);
        }
    }

    private void readMetadata(String key, String value) {
        if (value.isBlank()) {
            refuse("`@" + key + "` is empty");
        } else if (key.equals("source") && source == null) {
            source = value;
        } else if (key.equals("default") && basis == null) {
            basis = value;
        } else if (key.equals("source") || key.equals("default")) {
            refuse("`@" + key + "` stands twice");
        } else {
            refuse(Fault.quote("@" + key) + " is not allowed; " + ALLOWED);
        }
    }

    private void readDate(String attribute, String text) {
        LocalDate day = day(text);
        boolean starts = attribute.equals("date-effective");
        if (day == null) {
            faults.add(new Fault(
                    file,
                    lines.number(),
                    lines.raw().indexOf('"') + 2,
                    rule,
                    null,
                    "date",
                    Fault.quote(text) + " is not allowed here; allowed is a day like 2026-07-01"));
        } else if ((starts ? effective : expires) != null) {
            refuse("`" + attribute + "` stands twice");
        } else {
            effective = starts ? day : effective;
            expires = starts ? expires : day;
            checkTerm();
        }
    }

    private void checkTerm() {
        if (effective != null && expires != null && !effective.isBefore(expires)) {
            refuse("the rule would expire before it takes effect; it applies from the first day to before the second");
        }
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return DAY.matcher(text).matches() ? LocalDate.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private void refuse(String why) {
        faults.add(Fault.at(file, lines.number(), rule, why));
    }
}
