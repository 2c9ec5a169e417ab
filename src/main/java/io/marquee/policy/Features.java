package io.marquee.policy;

import java.util.List;

/**
 * The features that come with a policy, as they were written.
 *
 * @param files in the order of their names
 */
public record Features(List<PolicyFile> files) {

    /** How the names of files with features end. */
    public static final String FILES = ".feature";

    /** Features do not change. */
    public Features {
        files = files.stream().sorted().toList();
    }
}
