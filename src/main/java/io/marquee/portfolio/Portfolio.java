package io.marquee.portfolio;

import io.marquee.account.Account;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The accounts that are kept, with all that was ever known of them. */
public final class Portfolio {

    private static final int EXPORTED_AT_ONCE = 1000;

    /** An import of which nothing was heard for so long has broken off. */
    private static final Duration FORGOTTEN = Duration.ofDays(1);

    private final PortfolioTables tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final ExecutorService writers = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "import-writer");
        thread.setDaemon(true);
        return thread;
    });

    Portfolio(PortfolioTables tables, TransactionTemplate transaction, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        tables.staged().dropOlder(clock.millis() - FORGOTTEN.toMillis());
    }

    /**
     * An account that is kept.
     *
     * @param tag names all that is shown, and changes with it
     */
    public record Kept(String tag, Account account) {}

    /**
     * Some accounts.
     *
     * @param next the id behind which to go on; {@code null} at the end
     */
    public record Page(List<Account> accounts, @Nullable String next) {}

    /**
     * What is known of an account.
     *
     * @throws RefusedPortfolio if there is no such account
     */
    public Kept find(String id) {
        return tables.accounts()
                .find(id)
                .map(version -> kept(version, tables.state().applied()))
                .orElseThrow(() -> unknown(id));
    }

    /**
     * What was known of an account at the end of a day, in UTC.
     *
     * @throws RefusedPortfolio if there was no such account, or which tier it held is kept no more
     */
    public Kept known(String id, LocalDate day) {
        long end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli() - 1;
        return tables.accounts()
                .known(id, end)
                .map(version -> known(version, tables.state().applied(end)))
                .orElseThrow(() -> unknown(id));
    }

    private Kept known(AccountVersion version, @Nullable Applied applied) {
        Kept kept = kept(version, applied);
        if (applied != null && applied.holdsFor(version) && tables.evaluations().isWithoutAccounts(applied.no())) {
            throw RefusedPortfolio.unknown(
                    "the account `" + version.id() + "` in the tier that evaluation " + applied.no()
                            + " gave it, whose accounts are kept no more",
                    "a day on which it held a tier that is known");
        }
        return kept;
    }

    private Kept kept(AccountVersion version, @Nullable Applied applied) {
        HeldTiers.Standing standing =
                tables.tiers().of(List.of(version), applied).get(0);
        return new Kept(standing.tag(), standing.account());
    }

    private static RefusedPortfolio unknown(String id) {
        return RefusedPortfolio.unknown("the account `" + id + "`", "the id of an account that is kept");
    }

    /**
     * Keeps an account as it is known from now on. A tier that it does not give stays as it was.
     *
     * @return whether it was not kept before
     * @throws RefusedPortfolio if the precondition does not hold
     */
    public boolean put(Account account, Precondition precondition) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            tables.revisions().next();
            precondition.check(tag(account.accountId()));
            return tables.writing().write(List.of(account), clock.millis()).created() == 1;
        }));
    }

    /**
     * Removes an account; what was known of it can be read still.
     *
     * @throws RefusedPortfolio if there is no such account or the precondition does not hold
     */
    public void remove(String id, Precondition precondition) {
        transaction.executeWithoutResult(status -> {
            long revision = tables.revisions().next();
            String tag = tag(id);
            precondition.check(tag);
            if (tag == null) {
                throw unknown(id);
            }
            tables.accounts().retire(List.of(id), revision, clock.millis());
        });
    }

    private @Nullable String tag(String id) {
        return tables.accounts()
                .find(id)
                .map(version -> kept(version, tables.state().applied()).tag())
                .orElse(null);
    }

    /** A page of what a query asks for, in the order of the ids. */
    Page page(AccountQuery query) {
        List<AccountVersion> versions = tables.accounts().page(query);
        boolean more = versions.size() > query.most();
        List<AccountVersion> page = more ? versions.subList(0, query.most()) : versions;
        return new Page(
                accounts(page, tables.state().applied()),
                more ? page.get(page.size() - 1).id() : null);
    }

    private List<Account> accounts(List<AccountVersion> versions, @Nullable Applied applied) {
        return tables.tiers().of(versions, applied).stream()
                .map(HeldTiers.Standing::account)
                .toList();
    }

    /** The number of the latest change of what is kept. */
    public long revision() {
        return tables.revisions().latest();
    }

    /** Hands out every account as it is known now, in the order of the ids. */
    public void each(Consumer<Account> reader) {
        Snapshot snapshot = Objects.requireNonNull(transaction.execute(status ->
                new Snapshot(tables.revisions().latest(), tables.state().applied())));
        String after = "";
        while (true) {
            List<AccountVersion> versions = tables.accounts().snapshot(snapshot.revision(), after, EXPORTED_AT_ONCE);
            accounts(versions, snapshot.applied()).forEach(reader);
            if (versions.size() < EXPORTED_AT_ONCE) {
                return;
            }
            after = versions.get(versions.size() - 1).id();
        }
    }

    /** The portfolio after a change. */
    private record Snapshot(long revision, @Nullable Applied applied) {}

    /**
     * Begins to take in many accounts.
     *
     * @param atomic whether nothing is kept unless everything is
     */
    public AccountImport begin(boolean atomic) {
        return new AccountImport(
                atomic ? new StagedWriting(tables, transaction, clock) : new BatchWriting(tables, transaction, clock),
                writers);
    }
}
