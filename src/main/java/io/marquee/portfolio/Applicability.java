package io.marquee.portfolio;

/** Whether Pareto's principle says anything of a portfolio; that it does not is the stronger claim. */
public enum Applicability {
    APPLICABLE,
    NOT_APPLICABLE
}
