package io.marquee.coverage;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import java.time.Duration;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** What is asked of a coverage plan. */
public record PlanRequest(
        @Fact(doc = "the day by which dated rules are judged")
        LocalDate asOf,

        @Fact(
                min = "0",
                max = "1000000000",
                missing = "counts as 0",
                doc = "where chance starts; plans of the same accounts, managers, release, seed and moves are the same")
        @Nullable Integer seed,

        @Fact(
                min = "0",
                max = "1000000000",
                missing = "as many as the time allows",
                doc = "the most changes that are tried for a better plan")
        @Nullable Integer moves,

        @Fact(
                min = "1",
                max = "3600",
                missing = "60, or with moves as long as they take",
                doc = "the longest to look for a better plan, in seconds")
        @Nullable Integer seconds) {

    private static final FactSheet<PlanRequest> SHEET = FactSheet.of(PlanRequest.class);
    private static final Duration USUAL = Duration.ofMinutes(1);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static PlanRequest read(JsonParser json) {
        return SHEET.read(json);
    }

    SearchLimits limits() {
        Duration time = seconds == null ? null : Duration.ofSeconds(seconds);
        return new SearchLimits(
                moves == null ? null : (long) moves,
                time == null && moves == null ? USUAL : time,
                seed == null ? 0 : seed);
    }
}
