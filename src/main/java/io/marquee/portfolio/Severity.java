package io.marquee.portfolio;

/** How serious a concern is; a later one is the more serious. */
public enum Severity {
    WARNING,
    ALARM
}
