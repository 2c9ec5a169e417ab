package io.marquee.ledger;

/**
 * What a request was asked under, so that asking it again gives the same answer.
 *
 * @param askedBy the name of who asked; each has keys of their own
 * @param requestHash the SHA-256 of the canonical request
 */
record RequestKey(String askedBy, String key, Bytes requestHash) {}
