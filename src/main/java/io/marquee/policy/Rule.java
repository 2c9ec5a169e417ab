package io.marquee.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A rule of the policy as it was written.
 *
 * @param name the rule's law, in sentence case; unique in the policy
 * @param file the file that it stands in
 * @param line the line of its name, from 1
 * @param source where the law comes from, if it says
 * @param basis what its numbers rest on, for instance {@code our default}, if it says
 * @param effective the first day it applies; {@code null}: always has
 * @param expires the first day it no longer applies; {@code null}: never
 * @param conditions the sentences of {@code when}; at least one
 * @param consequences the sentences of {@code then}; at least one
 */
public record Rule(
        String name,
        String file,
        int line,
        @Nullable String source,
        @Nullable String basis,
        @Nullable LocalDate effective,
        @Nullable LocalDate expires,
        List<Sentence> conditions,
        List<Sentence> consequences) {

    /** All its sentences, conditions first. */
    public Stream<Sentence> sentences() {
        return Stream.concat(conditions.stream(), consequences.stream());
    }
}
