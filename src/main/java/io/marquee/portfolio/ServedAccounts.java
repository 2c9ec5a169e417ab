package io.marquee.portfolio;

import io.marquee.account.Account;
import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Accounts as the last formal evaluation found them, for whoever plans who looks after them. */
public final class ServedAccounts {

    private static final int AT_ONCE = 1000;

    private final PortfolioTables tables;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ServedAccounts(PortfolioTables tables, JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.tables = tables;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Accounts that were read.
     *
     * @param evaluation the evaluation that gives their tiers
     * @param revision the change after which they were read
     */
    public record Read(int evaluation, long revision, List<Served> accounts) {}

    /**
     * An account and how it is to be served.
     *
     * @param score 0..100
     * @param effortHours hours a year
     */
    public record Served(Account account, Tier tier, BigDecimal score, int effortHours) {}

    /**
     * Reads the accounts of some tiers, and all others that have a manager, in the order of their ids.
     *
     * @param most more are not read
     * @throws RefusedPortfolio if no formal evaluation gave accounts their tiers yet, or there are more accounts
     */
    public Read read(Collection<Tier> tiers, int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long revision = tables.revisions().next();
            Applied applied = tables.state().applied();
            if (applied == null) {
                throw RefusedPortfolio.underWay(
                        "a plan before any formal evaluation",
                        "a formal evaluation first, which gives accounts their tiers");
            }
            List<Served> accounts = served(applied.no(), tiers, most + 1);
            if (accounts.size() > most) {
                throw RefusedPortfolio.underWay(
                        "a plan of more than " + most + " accounts that need a manager or have one",
                        "at most " + most + " of them");
            }
            return new Read(applied.no(), revision, accounts);
        }));
    }

    private List<Served> served(int evaluation, Collection<Tier> tiers, int most) {
        return jdbc.sql("""
                        select a.*, e.tier, e.score, e.effort_hours from evaluated e
                        join account a on a.account_id = e.account_id
                        where e.evaluation_no = ? and e.decided and (e.tier = any(?) or a.manager_id is not null)
                        order by a.account_id limit ?""")
                .param(evaluation)
                .param(new Texts(tiers.stream().map(Tier::name).toList()))
                .param(most)
                .query((row, at) -> new Served(
                        Objects.requireNonNull(Accounts.VERSION.mapRow(row, at)).account(null),
                        Tier.valueOf(row.getString("tier")),
                        Exact.plain(row.getBigDecimal("score")),
                        row.getInt("effort_hours")))
                .list();
    }

    /**
     * Puts accounts into the care of managers, all or none.
     *
     * @param managers the manager of each account; empty: of none
     * @param read what they were read as
     * @return how many have another manager than before
     * @throws RefusedPortfolio if one of them was changed or removed since, or there was another formal evaluation
     */
    public long hand(Map<String, Optional<String>> managers, Read read) {
        return Objects.requireNonNull(transaction.execute(status -> {
            tables.revisions().next();
            Applied applied = tables.state().applied();
            if (applied == null || applied.no() != read.evaluation()) {
                throw RefusedPortfolio.changed(
                        "a plan from evaluation " + read.evaluation() + ", after which there was another",
                        "a plan from the last formal evaluation");
            }
            long moved = 0;
            List<String> ids = new ArrayList<>(managers.keySet());
            for (int from = 0; from < ids.size(); from += AT_ONCE) {
                moved += handSome(ids.subList(from, Math.min(from + AT_ONCE, ids.size())), managers, read);
            }
            return moved;
        }));
    }

    private long handSome(List<String> ids, Map<String, Optional<String>> managers, Read read) {
        Map<String, AccountVersion> versions = tables.accounts().find(ids);
        List<Account> handed = new ArrayList<>();
        for (String id : ids) {
            AccountVersion version = versions.get(id);
            if (version == null || version.revision() > read.revision()) {
                throw RefusedPortfolio.changed(
                        "a plan with the account `" + id + "`, which was " + (version == null ? "removed" : "changed")
                                + " since",
                        "a plan whose accounts are as they were");
            }
            handed.add(version.account(null)
                    .managedBy(managers.getOrDefault(id, Optional.empty()).orElse(null)));
        }
        return tables.writing().write(handed, clock.millis()).changed();
    }
}
