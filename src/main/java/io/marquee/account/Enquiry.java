package io.marquee.account;

import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/** One request for a decision: the account, and what the decision depends on besides. */
public record Enquiry(Context context, Account account) {

    private static final FactSheet<Body> SHEET = FactSheet.of(Body.class);

    /**
     * Reads the next {@code {asOf, context, account}} and checks every fact.
     *
     * @param json stands before the object; afterwards at its end
     * @throws RefusedFacts with every refusal, if the text is not JSON or a fact is not allowed
     */
    public static Enquiry read(JsonParser json) {
        Body body = SHEET.read(json);
        Conditions given = body.context();
        Context context = new Context(
                body.asOf(), given.supplierRevenue(), given.objective(), given.personalisationCapacityHours());
        return of(context, body.account());
    }

    /**
     * An enquiry about facts that were read before.
     *
     * @throws RefusedFacts with every fact that contradicts another or {@code asOf}
     */
    public static Enquiry of(Context context, Account account) {
        new Consistency(context.asOf(), account, "/account").check();
        return new Enquiry(context, account);
    }

    /**
     * The request itself, as a record of facts that is written as it was read, {@code null} where a fact is missing.
     */
    @JsonValue
    public Record request() {
        return new Body(
                context.asOf(),
                new Conditions(context.supplierRevenue(), context.objective(), context.personalisationCapacityHours()),
                account);
    }

    /** The record that a whole request is, for the contract. */
    public static Class<? extends Record> type() {
        return Body.class;
    }

    record Body(
            @Fact(doc = "the only \"today\" there is") LocalDate asOf,

            @Fact(doc = "what the decision depends on besides the account")
            Conditions context,

            Account account) {}

    record Conditions(
            @Fact(above = "0", doc = "our total sales over the trailing twelve months")
            BigDecimal supplierRevenue,

            @Fact(missing = "BALANCED is pursued", doc = "what the firm pursues with its portfolio") @Nullable Objective objective,

            @Fact(
                    min = "0",
                    missing = "the team's hours count as unlimited",
                    doc = "hours a year the team can still give to personalisation")
            @Nullable BigDecimal personalisationCapacityHours) {}
}
