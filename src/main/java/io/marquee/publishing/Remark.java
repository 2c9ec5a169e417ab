package io.marquee.publishing;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the analysis still has to say of a release.
 *
 * @param severity how much it weighs
 * @param file the file it is in; {@code null}: the policy as a whole
 * @param line the line, from 1; 0 where the file as a whole is meant
 * @param rule the rule's name, if one is meant
 * @param message what is found and what would be right, in lower case
 */
record Remark(
        Severity severity,
        @Nullable String file,
        int line,
        @Nullable String rule,
        String message) {

    static Remark of(Finding finding) {
        return new Remark(finding.severity(), finding.file(), finding.line(), finding.rule(), finding.message());
    }

    String words() {
        String words = severity.name().toLowerCase(Locale.ROOT) + ": ";
        if (file != null) {
            words += line == 0 ? file + ", " : file + ":" + line + ", ";
        }
        return words + (rule == null ? "" : "rule \"" + rule + "\": ") + message;
    }
}
