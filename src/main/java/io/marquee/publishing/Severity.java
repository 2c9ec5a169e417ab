package io.marquee.publishing;

/** How much a finding weighs. */
public enum Severity {
    /** The proposal cannot be submitted. */
    BLOCKING,
    /** Whoever approves must have seen it. */
    WARNING,
    /** Worth knowing. */
    NOTE
}
