package io.marquee.account;

import java.time.LocalDate;

/**
 * One of our divisions offered a product line to the account.
 *
 * @param division which of our divisions
 * @param productLine what it offered
 * @param date when; never after the request's {@code asOf}
 */
public record DivisionContact(
        @Fact(length = 60, blank = false) String division,

        @Fact(length = 60, blank = false) String productLine,

        LocalDate date) {}
