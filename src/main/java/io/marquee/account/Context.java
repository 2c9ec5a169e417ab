package io.marquee.account;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a decision depends on besides the account.
 *
 * @param asOf the only "today" there is
 * @param supplierRevenue our total sales over the trailing twelve months, in the policy's currency; more than 0
 * @param objective what the firm pursues; {@code null}: {@link Objective#BALANCED}
 * @param personalisationCapacityHours hours a year that the team can still give, at least 0; {@code null}: unlimited
 */
public record Context(
        LocalDate asOf,
        BigDecimal supplierRevenue,
        @Nullable Objective objective,
        @Nullable BigDecimal personalisationCapacityHours) {}
