package io.marquee.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A rule that fired, in its own words.
 *
 * @param rule its name
 * @param file the file that it stands in
 * @param line the line of its name, from 1
 * @param sentences its sentences, conditions first
 * @param facts what it read, by the names of the facts and figures; {@code null} values are not known
 * @param source where the law comes from, if it says
 * @param contributed whether a claim of it holds; without, another rule's claim was stronger
 */
public record Reason(
        String rule,
        String file,
        int line,
        List<String> sentences,
        Map<String, @Nullable Object> facts,
        @Nullable String source,
        boolean contributed) {}
