package io.marquee.publishing;

import org.jspecify.annotations.Nullable;

/**
 * What a check found, and where.
 *
 * @param check the check that found it
 * @param severity how much it weighs
 * @param code what kind of finding it is, stable, in lower case with hyphens, for instance {@code never-fires}
 * @param file the file it is in; {@code null}: the policy as a whole
 * @param line the line, from 1; 0 where the file as a whole is meant
 * @param rule the rule's name, if one is meant
 * @param sentence the sentence as it was written, if one is meant
 * @param message what is found and what would be right, in lower case
 * @param exact whether it holds for every account; without, it holds for those that were tried
 * @param witness an account that shows it; {@code null} where no single account can
 */
public record Finding(
        CheckKind check,
        Severity severity,
        String code,
        @Nullable String file,
        int line,
        @Nullable String rule,
        @Nullable String sentence,
        String message,
        boolean exact,
        @Nullable Witness witness) {}
