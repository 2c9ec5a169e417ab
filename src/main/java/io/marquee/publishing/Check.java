package io.marquee.publishing;

import java.util.List;

/** One kind of check of a proposal. Thread-safe. */
public interface Check {

    /** What it checks. */
    CheckKind kind();

    /** What it finds; empty if all is well. */
    List<Finding> check(Proposal proposal);
}
