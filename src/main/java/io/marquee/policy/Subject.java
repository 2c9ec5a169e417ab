package io.marquee.policy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The fact that a sentence without a dash names, for instance {@code $account : Figures()}.
 *
 * @param variable by which other sentences can speak of it
 */
record Subject(String variable, Class<? extends Record> type) {

    static final Pattern VARIABLE = Pattern.compile("\\$[A-Za-z0-9_$]*");

    private static final Pattern FACT = Pattern.compile("(\\$[a-z]+)\\s*:\\s*([A-Z][A-Za-z]*)\\(\\)");

    static Subject of(String drl, Language language) throws Unsafe {
        Matcher matcher = FACT.matcher(drl);
        Class<? extends Record> type = matcher.matches() ? language.fact(matcher.group(2)) : null;
        if (type == null) {
            throw new Unsafe("stands for `" + drl + "`, which is not one known fact with a name, like `$it : Fact()`");
        }
        return new Subject(matcher.group(1), type);
    }
}
