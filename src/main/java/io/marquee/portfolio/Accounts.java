package io.marquee.portfolio;

import io.marquee.account.Account;
import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The accounts' tables: what is known, and what was known before. */
final class Accounts {

    private static final String FACTS =
            "account_id, revision, since_revision, known_ms, annual_revenue, given_tier, given_since, given_low, given_revision, facts";

    private static final RowsOf<Known> ROWS = new RowsOf<>(
            "account",
            List.of(
                    column("account_id", "varchar", AccountVersion::id),
                    column("revision", "bigint", AccountVersion::revision),
                    column("since_revision", "bigint", AccountVersion::since),
                    column("known_ms", "bigint", AccountVersion::knownMs),
                    column("annual_revenue", "numeric", AccountVersion::annualRevenue),
                    given("given_tier", "varchar", given -> given.tier().name()),
                    given("given_since", "date", Held::since),
                    given("given_low", "integer", Held::lowEvaluations),
                    column("given_revision", "bigint", AccountVersion::givenRevision),
                    column("facts", "varchar", AccountVersion::facts),
                    told("name_key", account -> key(account.name())),
                    told("industry", Account::industry),
                    told("home_region", account -> storable(account.homeRegion())),
                    told("manager_id", account -> storable(account.accountManagerId()))));

    static final RowMapper<AccountVersion> VERSION = (row, at) -> new AccountVersion(
            row.getString("account_id"),
            row.getLong("revision"),
            row.getLong("since_revision"),
            row.getLong("known_ms"),
            row.getBigDecimal("annual_revenue"),
            given(row),
            row.getLong("given_revision"),
            row.getString("facts"));

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    Accounts(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    private static @Nullable Held given(ResultSet row) throws SQLException {
        String tier = row.getString("given_tier");
        return tier == null
                ? null
                : new Held(Tier.valueOf(tier), row.getDate("given_since").toLocalDate(), row.getInt("given_low"));
    }

    /** What is known of an account. */
    Optional<AccountVersion> find(String id) {
        return jdbc.sql("select " + FACTS + " from account where account_id = ?")
                .param(id)
                .query(VERSION)
                .optional();
    }

    /** What was known of an account at a time, in milliseconds since 1970. */
    Optional<AccountVersion> known(String id, long ms) {
        return jdbc.sql("select " + FACTS + " from account where account_id = ? and known_ms <= ? union all select "
                        + FACTS + " from account_history where account_id = ? and known_ms <= ? and until_ms > ?"
                        + " order by revision desc limit 1")
                .params(id, ms, id, ms, ms)
                .query(VERSION)
                .optional();
    }

    /** What is known of those among some accounts that there are, by their ids. */
    Map<String, AccountVersion> find(Collection<String> ids) {
        return jdbc
                .sql("select " + FACTS + " from account where account_id = any(?)")
                .param(new Texts(ids))
                .query(VERSION)
                .list()
                .stream()
                .collect(Collectors.toMap(AccountVersion::id, Function.identity()));
    }

    /** Some accounts behind an id that a query asks for, in the order of their ids. */
    List<AccountVersion> page(AccountQuery query) {
        StringBuilder sql = new StringBuilder("select " + FACTS + " from account where account_id > ?");
        List<Object> values = new ArrayList<>(List.of(query.after()));
        query.conditions().forEach((condition, value) -> {
            sql.append(" and ").append(condition);
            values.add(value);
        });
        return jdbc.sql(sql.append(" order by account_id limit ")
                        .append(query.most() + 1)
                        .toString())
                .params(values)
                .query(VERSION)
                .list();
    }

    /** Some accounts behind an id as they were known after a change, in the order of their ids. */
    List<AccountVersion> snapshot(long revision, String after, int most) {
        List<AccountVersion> current = jdbc.sql("select " + FACTS
                        + " from account where account_id > ? and revision <= ? order by account_id limit ?")
                .params(after, revision, most)
                .query(VERSION)
                .list();
        // one that is changed between the two queries is found by both
        NavigableMap<String, AccountVersion> all = new TreeMap<>();
        current.forEach(version -> all.put(version.id(), version));
        changedSince(
                        revision,
                        after,
                        current.size() < most ? null : current.get(most - 1).id(),
                        most)
                .forEach(version -> all.put(version.id(), version));
        return all.values().stream().limit(most).toList();
    }

    private List<AccountVersion> changedSince(long revision, String after, @Nullable String until, int most) {
        String sql = "select " + FACTS + " from account_history where account_id > ?"
                + (until == null ? "" : " and account_id <= ?")
                + " and revision <= ? and until_revision > ? order by account_id limit ?";
        List<Object> values = new ArrayList<>(List.of(after));
        if (until != null) {
            values.add(until);
        }
        values.addAll(List.of(revision, revision, most));
        return jdbc.sql(sql).params(values).query(VERSION).list();
    }

    /** How many accounts there were after a change, and the sum of their revenues. */
    Sum sum(long revision) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(annual_revenue), 0) from (
                            select annual_revenue from account where revision <= ?
                            union all select annual_revenue from account_history
                            where revision <= ? and until_revision > ?) as snapshot""")
                .params(revision, revision, revision)
                .query((row, at) -> new Sum(row.getLong(1), row.getBigDecimal(2)))
                .single();
    }

    /** Accounts and their revenues. */
    record Sum(long accounts, BigDecimal revenue) {}

    /** Moves what is known of some accounts to what was known of them. */
    void retire(Collection<String> ids, long revision, long ms) {
        Texts some = new Texts(ids);
        jdbc.sql("insert into account_history (" + FACTS + ", until_revision, until_ms) select " + FACTS + ", "
                        + revision + ", " + ms + " from account where account_id = any(?)")
                .param(some)
                .update();
        jdbc.sql("delete from account where account_id = any(?)").param(some).update();
    }

    /** Writes accounts of which nothing is known now. */
    void add(List<Known> accounts) {
        if (!accounts.isEmpty()) {
            ROWS.add(template, accounts);
        }
    }

    private static RowsOf.Column<Known> column(
            String name, String type, Function<AccountVersion, @Nullable Object> value) {
        return new RowsOf.Column<>(name, type, known -> value.apply(known.version()));
    }

    private static RowsOf.Column<Known> given(String name, String type, Function<Held, @Nullable Object> value) {
        return column(name, type, version -> version.given() == null ? null : value.apply(version.given()));
    }

    private static RowsOf.Column<Known> told(String name, Function<Account, @Nullable Object> value) {
        return new RowsOf.Column<>(name, "varchar", known -> value.apply(known.account()));
    }

    /** A version and the account that it is of. */
    record Known(AccountVersion version, Account account) {}

    /** What a name is found by, whatever the case of its letters. */
    static @Nullable String key(@Nullable String name) {
        String key = storable(name);
        return key == null ? null : key.toLowerCase(Locale.ROOT);
    }

    /** PostgreSQL stores no NUL; the facts themselves keep it, escaped. */
    private static @Nullable String storable(@Nullable String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
