package io.marquee.coverage;

/** What holds for any coverage plan, whatever its accounts and managers. */
public record AnyPlan() {}
