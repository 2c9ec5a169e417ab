package io.marquee.portfolio;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import io.marquee.account.Objective;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What is asked of an evaluation of the whole portfolio. */
public record EvaluationRequest(
        @Fact(doc = "the only \"today\" there is") LocalDate asOf,

        @Fact(missing = "BALANCED is pursued", doc = "what the firm pursues with its portfolio") @Nullable Objective objective,

        @Fact(
                above = "0",
                missing = "the sum of the portfolio's own annual revenues is used",
                doc = "our total sales over the trailing twelve months")
        @Nullable BigDecimal supplierRevenue,

        @Fact(
                min = "0",
                missing = "the team's hours count as unlimited",
                doc = "hours a year the team can still give to personalisation")
        @Nullable BigDecimal personalisationCapacityHours,

        @Fact(
                missing = "counts as no: accounts take the tiers that are found, and decisions are kept",
                doc = "whether it is only to be seen what an evaluation would find")
        @Nullable Boolean dryRun) {

    private static final FactSheet<EvaluationRequest> SHEET = FactSheet.of(EvaluationRequest.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static EvaluationRequest read(JsonParser json) {
        return SHEET.read(json);
    }

    boolean isDryRun() {
        return Boolean.TRUE.equals(dryRun);
    }

    Objective pursued() {
        return objective == null ? Objective.BALANCED : objective;
    }
}
