package io.marquee.publishing;

import java.time.LocalDate;

/** Finds out what a proposal would change. Thread-safe. */
interface ImpactStudy {

    /**
     * Decides about every account that is kept, and about some requests of the past, under the proposal and under the
     * active release.
     *
     * @param asOf the only "today" there is
     * @param progress is told how far it is, and asked whether to go on, by the calling thread
     * @throws java.util.concurrent.CancellationException if it was cancelled
     * @throws io.marquee.policy.RunawayPolicy if a release exceeds its limits
     */
    Impact study(Proposal proposal, LocalDate asOf, ImpactProgress progress);
}
