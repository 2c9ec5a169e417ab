package io.marquee.decision;

/** Who meets the account (S2): the system (F2A), both, or people (F2F). */
public enum CoverageMode {
    AUTOMATED,
    HYBRID,
    FACE_TO_FACE
}
