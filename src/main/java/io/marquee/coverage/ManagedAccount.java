package io.marquee.coverage;

import io.marquee.account.Account;
import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What a coverage plan has to know of an account. Money is exact, over the trailing twelve months; {@code null} is "not
 * known".
 */
public record ManagedAccount(
        @Fact(
                length = 64,
                pattern = "[A-Za-z0-9._-]{1,64}",
                wording = "1 to 64 letters, digits, `.`, `_` or `-`",
                doc = "the account's key in your systems")
        String accountId,

        @Fact(doc = "the effective tier") Tier tier,

        @Fact(min = "0", max = "100", missing = "counts as the least important of its tier", doc = "score, 0..100")
        @Nullable BigDecimal score,

        @Fact(min = "0", max = "4000", missing = "cannot be planned", doc = "hours a year that serving it takes")
        @Nullable BigDecimal effortHours,

        @Fact(
                length = 60,
                pattern = "[A-Z][A-Z0-9]*(_[A-Z0-9]+)*",
                wording = "upper snake case of at most 60 characters",
                missing = "no manager counts as knowing its industry",
                doc = "the account's industry")
        @Nullable String industry,

        @Fact(length = 60, missing = "no manager counts as working where it sits", doc = "where the account sits")
        @Nullable String homeRegion,

        @Fact(min = "0", doc = "what it bought from us") BigDecimal annualRevenue,

        @Fact(
                length = 64,
                blank = false,
                missing = "counts as without a manager today",
                doc = "who manages the account today")
        @Nullable String managerId) {

    static final FactSheet<ManagedAccount> SHEET = FactSheet.of(ManagedAccount.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static ManagedAccount read(JsonParser json) {
        return SHEET.read(json);
    }

    /** What a plan has to know of an account that was decided on. */
    public static ManagedAccount of(Account account, Decision decision) {
        Integer effort = decision.value().effortHours();
        return new ManagedAccount(
                account.accountId(),
                decision.tier().effective(),
                decision.score().total(),
                effort == null ? null : BigDecimal.valueOf(effort),
                account.industry(),
                account.homeRegion(),
                account.annualRevenue(),
                account.accountManagerId());
    }
}
