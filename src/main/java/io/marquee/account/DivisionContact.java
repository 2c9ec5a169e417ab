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
        @Fact(length = 60, pattern = "(?s).*\\S.*", wording = "text of 1 to 60 characters, not blank")
        String division,

        @Fact(length = 60, pattern = "(?s).*\\S.*", wording = "text of 1 to 60 characters, not blank")
        String productLine,

        LocalDate date) {}
