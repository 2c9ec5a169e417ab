package io.marquee.portfolio;

import io.marquee.account.Context;
import io.marquee.account.Enquiry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands out the portfolio as formal evaluations see it, to whoever only wants to know what would be decided. */
public final class PortfolioReading {

    private final PortfolioTables tables;
    private final TransactionTemplate transaction;

    PortfolioReading(PortfolioTables tables, TransactionTemplate transaction) {
        this.tables = tables;
        this.transaction = transaction;
    }

    /**
     * The portfolio as it is now, in the context of the last formal evaluation whose tiers it holds; what changes later
     * is not seen.
     *
     * @param asOf the only "today" there is
     */
    public Snapshot now(LocalDate asOf) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long revision = tables.revisions().latest();
            Applied applied = tables.state().applied();
            Accounts.Sum sum = tables.accounts().sum(revision);
            Evaluation last = applied == null
                    ? null
                    : tables.evaluations().find(applied.no()).orElse(null);
            return new Snapshot(tables, revision, sum.accounts(), applied, context(asOf, last, sum.revenue()));
        }));
    }

    /** The number of the latest change of the portfolio. */
    public long latestRevision() {
        return tables.revisions().latest();
    }

    private static Context context(LocalDate asOf, @Nullable Evaluation last, BigDecimal revenue) {
        BigDecimal given = last == null || !last.supplierRevenueGiven() ? null : last.supplierRevenue();
        return new Context(
                asOf,
                given == null ? ownRevenue(revenue) : given,
                last == null ? null : last.objective(),
                last == null ? null : last.personalisationCapacityHours());
    }

    /** Where nobody buys anything, every share is 0, whatever it is of. */
    private static BigDecimal ownRevenue(BigDecimal sum) {
        return sum.signum() == 0 ? BigDecimal.ONE : Exact.plain(sum);
    }

    /** The portfolio after a change. */
    public static final class Snapshot {

        private final PortfolioTables tables;
        private final long revision;
        private final long accounts;
        private final @Nullable Applied applied;
        private final Context context;

        private Snapshot(
                PortfolioTables tables, long revision, long accounts, @Nullable Applied applied, Context context) {
            this.tables = tables;
            this.revision = revision;
            this.accounts = accounts;
            this.applied = applied;
            this.context = context;
        }

        /** The number of the latest change that it shows. */
        public long revision() {
            return revision;
        }

        /** How many accounts there are. */
        public long accounts() {
            return accounts;
        }

        /** What decisions depend on besides the account. */
        public Context context() {
            return context;
        }

        /**
         * Some accounts behind an id, in the order of their ids.
         *
         * @param after empty for the first
         */
        public List<Stored> behind(String after, int most) {
            List<AccountVersion> versions = tables.accounts().snapshot(revision, after, most);
            return tables.tiers().of(versions, applied).stream()
                    .map(standing -> new Stored(standing, context))
                    .toList();
        }
    }

    /** An account that is kept, and not read yet. */
    public static final class Stored {

        private final HeldTiers.Standing standing;
        private final Context context;

        private Stored(HeldTiers.Standing standing, Context context) {
            this.standing = standing;
            this.context = context;
        }

        /** The account's id. */
        public String id() {
            return standing.version().id();
        }

        /**
         * The account in the tier that it holds.
         *
         * @throws io.marquee.account.RefusedFacts if its facts contradict the day
         */
        public Enquiry read() {
            return Enquiry.of(context, standing.account());
        }
    }
}
