package io.marquee.publishing;

/** Tells the ledger every step of publishing. */
interface Chronicle {

    /**
     * Tells a step in the transaction under way: the ledger's chain holds it soon after the transaction ends well, even
     * if the service dies in between, and never if the transaction fails.
     */
    void tell(Step step);
}
