package io.marquee.account;

/**
 * A fact that is missing, or was given and could not be used.
 *
 * @param field its name in the request
 * @param effect what was decided without it
 */
public record DataGap(String field, String effect) {}
