package io.marquee.policy;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a rule asks of a fact.
 *
 * @param sentence the sentence that asks it
 * @param fact the type of the fact
 * @param variable the name by which the rule knows the fact, for instance {@code $account}
 * @param property what is asked about: a property, a question such as {@code asked(KEY)}, or a difference of two
 * @param operator how it is compared
 * @param value what it is compared with: a {@link java.math.BigDecimal}, a {@link Boolean}, a text or a constant;
 *     {@code null} is "not known"
 */
public record Atom(
        Sentence sentence,
        Class<? extends Record> fact,
        String variable,
        String property,
        Operator operator,
        @Nullable Object value) {

    /** How two values are compared. A comparison by size never holds of what is not known. */
    public enum Operator {
        LESS,
        AT_MOST,
        EQUAL,
        NOT_EQUAL,
        AT_LEAST,
        MORE;

        /** The operator that holds of known values exactly where this one does not. */
        Operator opposite() {
            return switch (this) {
                case LESS -> AT_LEAST;
                case AT_MOST -> MORE;
                case EQUAL -> NOT_EQUAL;
                case NOT_EQUAL -> EQUAL;
                case AT_LEAST -> LESS;
                case MORE -> AT_MOST;
            };
        }

        /** The operator with its sides exchanged. */
        Operator mirrored() {
            return switch (this) {
                case LESS -> MORE;
                case AT_MOST -> AT_LEAST;
                case AT_LEAST -> AT_MOST;
                case MORE -> LESS;
                case EQUAL, NOT_EQUAL -> this;
            };
        }
    }
}
