package io.marquee.publishing;

import java.time.LocalDate;

/** Studies what a proposal does to the accounts of the portfolio. */
interface ImpactStudy {

    /**
     * Decides about every account by the proposed and by the active release.
     *
     * @param asOf the day as of which both decide
     * @param progress told how far it is; once it is cancelled, what is answered does not count
     */
    Impact study(Proposal proposal, LocalDate asOf, ImpactProgress progress);
}
