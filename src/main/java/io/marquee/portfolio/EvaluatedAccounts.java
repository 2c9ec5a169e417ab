package io.marquee.portfolio;

import io.marquee.account.Refusal;
import io.marquee.account.Tier;
import io.marquee.decision.Change;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of what evaluations found of each account. */
final class EvaluatedAccounts {

    private static final int READ_AT_ONCE = 5000;

    private static final RowsOf<Row> ROWS = new RowsOf<>(
            "evaluated",
            List.of(
                    new RowsOf.Column<>("evaluation_no", "integer", Row::evaluation),
                    column("account_id", "varchar", EvaluatedAccount::accountId),
                    column("decided", "boolean", EvaluatedAccount::decided),
                    column("decision_id", "uuid", EvaluatedAccount::decisionId),
                    column("tier", "varchar", row -> name(row.tier())),
                    column("tier_since", "date", EvaluatedAccount::tierSince),
                    column("low_evaluations", "integer", EvaluatedAccount::consecutiveLowEvaluations),
                    column("previous_tier", "varchar", row -> name(row.previousTier())),
                    column("moved", "boolean", EvaluatedAccount::isMoved),
                    column("change", "varchar", row -> name(row.change())),
                    column("moved_by", "varchar", EvaluatedAccount::movedBy),
                    column("key_account", "boolean", EvaluatedAccount::keyAccount),
                    column("quadrant", "varchar", row -> name(row.quadrant())),
                    column("score", "numeric", EvaluatedAccount::score),
                    column("annual_revenue", "numeric", EvaluatedAccount::annualRevenue),
                    column("contribution", "numeric", EvaluatedAccount::contribution),
                    column("effort_hours", "integer", EvaluatedAccount::effortHours)));

    /** An account whose facts were refused is in no quadrant, though it may be in a tier. */
    private static final List<String> ANY_QUADRANT = Stream.concat(
                    Stream.of("is null"), Arrays.stream(Quadrant.values()).map(each -> "= '" + each.name() + "'"))
            .toList();

    private record Row(int evaluation, EvaluatedAccount account) {}

    private static RowsOf.Column<Row> column(
            String name, String type, Function<EvaluatedAccount, @Nullable Object> value) {
        return new RowsOf.Column<>(name, type, row -> value.apply(row.account));
    }

    private static final RowMapper<EvaluatedAccount> ROW = (row, at) -> new EvaluatedAccount(
            row.getString("account_id"),
            row.getBoolean("decided"),
            row.getObject("decision_id", UUID.class),
            constant(Tier.class, row.getString("tier")),
            row.getDate("tier_since") == null ? null : row.getDate("tier_since").toLocalDate(),
            row.getInt("low_evaluations"),
            constant(Tier.class, row.getString("previous_tier")),
            constant(Change.class, row.getString("change")),
            row.getString("moved_by"),
            row.getBoolean("key_account"),
            constant(Quadrant.class, row.getString("quadrant")),
            plain(row.getBigDecimal("score")),
            Exact.plain(row.getBigDecimal("annual_revenue")),
            plain(row.getBigDecimal("contribution")),
            row.getInt("effort_hours"));

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    EvaluatedAccounts(JdbcTemplate template) {
        this.template = new JdbcTemplate(java.util.Objects.requireNonNull(template.getDataSource()));
        this.template.setFetchSize(READ_AT_ONCE);
        this.jdbc = JdbcClient.create(template);
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        return name == null ? null : Enum.valueOf(type, name);
    }

    private static @Nullable BigDecimal plain(@Nullable BigDecimal number) {
        return number == null ? null : Exact.plain(number);
    }

    void add(int no, List<EvaluatedAccount> rows) {
        if (!rows.isEmpty()) {
            ROWS.add(template, rows.stream().map(row -> new Row(no, row)).toList());
        }
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    /** An account whose facts were refused, and why. */
    record Refused(String accountId, List<Refusal> refusals) {}

    void addRefused(int no, List<Refused> refused) {
        template.batchUpdate(
                "insert into evaluation_refusal (evaluation_no, account_id, refusals) values (?, ?, ?)",
                refused,
                Math.max(1, refused.size()),
                (add, each) -> {
                    add.setInt(1, no);
                    add.setString(2, each.accountId());
                    add.setString(3, PortfolioJson.write(each.refusals()));
                });
    }

    /** Some accounts behind an id whose facts were refused. */
    List<Refused> refused(int no, String after, int most) {
        return jdbc.sql("select account_id, refusals from evaluation_refusal where evaluation_no = ? and account_id > ?"
                        + " order by account_id limit ?")
                .params(no, after, most)
                .query((row, at) ->
                        new Refused(row.getString(1), List.of(PortfolioJson.read(row.getString(2), Refusal[].class))))
                .list();
    }

    /** Some accounts behind an id that fit a condition, in the order of their ids. */
    List<EvaluatedAccount> page(int no, String condition, List<Object> values, String after, int most) {
        List<Object> all = new ArrayList<>(List.of(no));
        all.addAll(values);
        all.add(after);
        all.add(most);
        return jdbc.sql("select * from evaluated where evaluation_no = ? and " + condition
                        + " and account_id > ? order by account_id limit ?")
                .params(all)
                .query(ROW)
                .list();
    }

    /**
     * Some accounts behind an id that are in a tier, in a quadrant or in both, in the order of their ids. Asks for
     * every pair of a tier and a quadrant by itself, so that an index gives the first few of each without a look at the
     * others.
     *
     * @param tier {@code null}: any
     * @param quadrant {@code null}: any, or none
     */
    List<EvaluatedAccount> placed(int no, @Nullable Tier tier, @Nullable Quadrant quadrant, String after, int most) {
        List<Object> values = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (Tier oneTier : tier == null ? List.of(Tier.values()) : List.of(tier)) {
            for (String oneQuadrant : quadrant == null ? ANY_QUADRANT : List.of("= '" + quadrant.name() + "'")) {
                places.add("(select * from evaluated where evaluation_no = ? and tier = ? and quadrant " + oneQuadrant
                        + " and account_id > ? order by account_id limit ?)");
                values.addAll(List.of(no, oneTier.name(), after, most));
            }
        }
        values.add(most);
        return jdbc.sql("select * from (" + String.join(" union all ", places)
                        + ") as places order by account_id limit ?")
                .params(values)
                .query(ROW)
                .list();
    }

    /**
     * Some accounts behind another, the greatest contribution first.
     *
     * @param condition SQL about the contribution
     */
    List<EvaluatedAccount> ranked(int no, boolean keyAccounts, String condition, List<Object> values, int most) {
        List<Object> all = new ArrayList<>(List.of(no, keyAccounts));
        all.addAll(values);
        all.add(most);
        return jdbc.sql("select * from evaluated where evaluation_no = ? and key_account = ? and " + condition
                        + " order by contribution desc, account_id limit ?")
                .params(all)
                .query(ROW)
                .list();
    }

    /** The known contributions of key accounts, or of the others, the greatest first; within a transaction. */
    Stream<BigDecimal> contributions(int no, boolean keyAccounts) {
        return template.queryForStream(
                "select contribution from evaluated where evaluation_no = ? and key_account = ?"
                        + " and contribution is not null order by contribution desc, account_id",
                (row, at) -> row.getBigDecimal(1),
                no,
                keyAccounts);
    }

    /**
     * Lets PostgreSQL learn at once what was added. By itself it looks a while later, and believes until then that a
     * new evaluation has next to no accounts, so that one index finds them as fast as another. H2 does not ask how
     * many.
     */
    void takeStock() {
        if (Vendor.POSTGRESQL.isOf(template)) {
            template.execute("analyze evaluated");
        }
    }

    /** How many accounts an earlier evaluation had found that a later one did not, and their revenues. */
    Accounts.Sum gone(int earlier, int later) {
        return jdbc.sql("""
                        select count(*), coalesce(sum(e.annual_revenue), 0) from evaluated e
                        where e.evaluation_no = ? and not exists (
                            select 1 from evaluated l where l.evaluation_no = ? and l.account_id = e.account_id)""")
                .params(earlier, later)
                .query((row, at) -> new Accounts.Sum(row.getLong(1), Exact.plain(row.getBigDecimal(2))))
                .single();
    }

    /** Evaluations that are marked as old, and of which there are accounts still. */
    List<Integer> ofMarked() {
        return jdbc.sql("""
                        select e.evaluation_no from evaluation e where e.accounts_deleted_ms is not null
                        and (exists (select 1 from evaluated d where d.evaluation_no = e.evaluation_no)
                            or exists (select 1 from evaluation_refusal r where r.evaluation_no = e.evaluation_no))
                        order by e.evaluation_no""").query((row, at) -> row.getInt(1)).list();
    }

    /** Deletes some accounts of an evaluation; says how many. */
    int delete(int no, int most) {
        return deleteFrom("evaluated", no, most) + deleteFrom("evaluation_refusal", no, most);
    }

    private int deleteFrom(String table, int no, int most) {
        return jdbc.sql("delete from " + table + " where evaluation_no = ? and account_id in (select account_id from "
                        + table + " where evaluation_no = ? order by account_id limit ?)")
                .params(no, no, most)
                .update();
    }
}
