package io.marquee.portfolio;

/**
 * A formal evaluation whose tiers are the accounts' own.
 *
 * @param snapshotRevision the change after which it saw the accounts; tiers that were given later hold against it
 */
record Applied(int no, long snapshotRevision) {

    /** Whether what it found of an account holds still. */
    boolean holdsFor(AccountVersion version) {
        return version.since() <= snapshotRevision && version.givenRevision() <= snapshotRevision;
    }
}
