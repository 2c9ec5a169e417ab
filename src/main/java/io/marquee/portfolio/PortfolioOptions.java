package io.marquee.portfolio;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Options of the portfolio.
 *
 * @param keepEvaluations of how many past evaluations what was found of each account is kept; 0, of all, unless
 *     somebody says otherwise: it is also the history of the tiers that accounts held
 */
@ConfigurationProperties("marquee.portfolio")
record PortfolioOptions(@DefaultValue("0") int keepEvaluations) {

    /** @throws IllegalArgumentException if the number is negative */
    PortfolioOptions {
        if (keepEvaluations < 0) {
            throw new IllegalArgumentException(
                    "`marquee.portfolio.keep-evaluations` is " + keepEvaluations + "; allowed is 0, for all, or more");
        }
    }
}
