package io.marquee.portfolio;

import io.marquee.account.Tier;
import io.marquee.decision.Quadrant;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What evaluations found, page by page. */
final class EvaluationReading {

    private final PortfolioTables tables;
    private final FormalEvaluations evaluations;

    EvaluationReading(PortfolioTables tables, FormalEvaluations evaluations) {
        this.tables = tables;
        this.evaluations = evaluations;
    }

    /**
     * Some accounts.
     *
     * @param next the id behind which to go on; {@code null} at the end
     */
    record Page<T>(List<T> accounts, @Nullable String next) {}

    /**
     * What moved since the evaluation before.
     *
     * @param previous the number of that evaluation; {@code null} if this is the first
     * @param migrations accounts and revenue by the tier before and the tier now; only what there is
     * @param gone accounts that the evaluation before had found and that are kept no more
     */
    record Changes(@Nullable Integer previous, List<Migration> migrations, Accounts.Sum gone) {}

    /**
     * What an evaluation says of the whole.
     *
     * @throws RefusedPortfolio if there is no such evaluation, or it is not done
     */
    Analysis analysis(int no) {
        Evaluation evaluation = evaluations.find(no);
        return tables.evaluations()
                .analysis(no)
                .map(text -> PortfolioJson.read(text, Analysis.class))
                .orElseThrow(() -> RefusedPortfolio.underWay(
                        "the analysis of evaluation " + no + ", which is " + evaluation.status(), "one that is DONE"));
    }

    /** What moved since the evaluation before. */
    Changes changes(int no) {
        Analysis analysis = analysis(no);
        Integer previous = evaluations.find(no).previous();
        Accounts.Sum gone = previous == null
                ? new Accounts.Sum(0, BigDecimal.ZERO)
                : tables.evaluations().gone(no).orElseGet(() -> gone(previous, no));
        return new Changes(previous, analysis.migrations(), gone);
    }

    /** Of evaluations that ended before this was kept. */
    private Accounts.Sum gone(int previous, int no) {
        return ofAccounts(
                previous, () -> ofAccounts(no, () -> tables.evaluated().gone(previous, no)));
    }

    /** Accounts that are in another tier than before. */
    Page<EvaluatedAccount> moved(int no, Parameters given) {
        return page(no, "moved = ?", List.of(true), given);
    }

    /** Accounts of a tier, of a quadrant, or all. */
    Page<EvaluatedAccount> accounts(int no, Parameters given) {
        Tier tier = given.constant("tier", Tier.class);
        Quadrant quadrant = given.constant("quadrant", Quadrant.class);
        if (tier == null && quadrant == null) {
            return page(no, "1 = 1", List.of(), given);
        }
        return page(
                ofAccounts(no, () -> tables.evaluated().placed(no, tier, quadrant, after(given), given.limit() + 1)),
                given.limit());
    }

    private Page<EvaluatedAccount> page(int no, String condition, List<Object> values, Parameters given) {
        List<EvaluatedAccount> rows =
                ofAccounts(no, () -> tables.evaluated().page(no, condition, values, after(given), given.limit() + 1));
        return page(rows, given.limit());
    }

    /** Whether they are kept is asked when they were read, since they may be deleted meanwhile. */
    private <T> T ofAccounts(int no, Supplier<T> reading) {
        evaluations.find(no);
        T read = reading.get();
        if (tables.evaluations().isWithoutAccounts(no)) {
            throw RefusedPortfolio.unknown(
                    "the accounts of evaluation `" + no + "`, which are kept no more",
                    "an evaluation whose accounts are kept; of this one, what it says of the whole");
        }
        return read;
    }

    private static Page<EvaluatedAccount> page(List<EvaluatedAccount> rows, int most) {
        boolean more = rows.size() > most;
        List<EvaluatedAccount> page = more ? rows.subList(0, most) : rows;
        return new Page<>(page, more ? page.get(most - 1).accountId() : null);
    }

    /** Accounts whose facts could not be decided on. */
    Page<EvaluatedAccounts.Refused> refused(int no, Parameters given) {
        List<EvaluatedAccounts.Refused> refused =
                ofAccounts(no, () -> tables.evaluated().refused(no, after(given), given.limit() + 1));
        boolean more = refused.size() > given.limit();
        List<EvaluatedAccounts.Refused> page = more ? refused.subList(0, given.limit()) : refused;
        return new Page<>(page, more ? page.get(page.size() - 1).accountId() : null);
    }

    /** Key accounts that class A has no place for, or accounts in it that are not key, the greatest first. */
    Page<EvaluatedAccount> misplaced(int no, boolean keyAccounts, Parameters given) {
        Pareto.ClassA classA = analysis(no).pareto().classA();
        BigDecimal cut = classA == null ? null : classA.lastContribution();
        if (cut == null) {
            return new Page<>(List.of(), null);
        }
        List<Object> values = new ArrayList<>(List.of(cut));
        StringBuilder condition = new StringBuilder(keyAccounts ? "contribution < ?" : "contribution >= ?");
        String after = given.text("after", 64);
        if (after != null) {
            BigDecimal last = contribution(no, after, given);
            condition.append(" and contribution <= ? and (contribution < ? or account_id > ?)");
            values.addAll(List.of(last, last, after));
        }
        return page(
                ofAccounts(
                        no,
                        () -> tables.evaluated()
                                .ranked(no, keyAccounts, condition.toString(), values, given.limit() + 1)),
                given.limit());
    }

    private BigDecimal contribution(int no, String id, Parameters given) {
        return ofAccounts(no, () -> tables.evaluated().page(no, "account_id = ?", List.of(id), "", 1)).stream()
                .map(EvaluatedAccount::contribution)
                .filter(Objects::nonNull)
                .findAny()
                .orElseThrow(() -> given.refused("after", "the `next` of the page before"));
    }

    private static String after(Parameters given) {
        return Objects.requireNonNullElse(given.text("after", 64), "");
    }
}
