package io.marquee.portfolio;

import java.util.List;

/** Jobs of a kind in the database, each run by one instance of the service at a time. */
public interface SharedJobs {

    /** The numbers of jobs that are not at their end. */
    List<Integer> running();

    /**
     * Notes that a job goes on.
     *
     * @param owner the name of the instance that runs it
     * @param now milliseconds since 1970 in UTC
     * @return whether it may: it is not at its end and nobody has taken it over
     */
    boolean alive(int no, String owner, long now);

    /**
     * Takes over a job of which nothing was heard since a time.
     *
     * @param owner the name of the instance that will run it
     * @return whether it did, and nobody else
     */
    boolean takeOver(int no, String owner, long silentSince, long now);
}
