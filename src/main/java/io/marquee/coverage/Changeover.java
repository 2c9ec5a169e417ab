package io.marquee.coverage;

import io.marquee.account.Figures;
import io.marquee.coverage.Reassignment.Move;
import io.marquee.coverage.Reassignment.Wave;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a plan with today, by the rules of reassignment. */
final class Changeover {

    private static final int CENTS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Comparator<Move> LEAST_REVENUE_FIRST =
            Comparator.comparing(Move::revenue).thenComparing(Move::accountId);

    private final CoverageRequest request;
    private final PlanRules rules;
    private final Verdicts verdicts;
    private final Map<String, Manager> managers = new HashMap<>();
    private final Map<Boolean, Risk> risks = new HashMap<>();

    Changeover(CoverageRequest request, PlanRules rules, Verdicts verdicts) {
        this.request = request;
        this.rules = rules;
        this.verdicts = verdicts;
        request.managers().forEach(each -> managers.put(each.managerId(), each));
    }

    /** @param rule {@code null} if no rule says anything, and then nothing is at risk */
    private record Risk(BigDecimal percent, @Nullable String rule) {}

    /** @param planned the manager of each account that has one in the plan, by the account's id */
    Reassignment to(Map<String, String> planned) {
        List<ManagedAccount> managed = request.accounts().stream()
                .filter(each -> each.managerId() != null)
                .toList();
        List<Move> moves = new ArrayList<>();
        BigDecimal revenue = BigDecimal.ZERO;
        BigDecimal atRisk = BigDecimal.ZERO;
        for (ManagedAccount each : managed) {
            Move move = move(each, planned.get(each.accountId()));
            if (move != null) {
                moves.add(move);
                revenue = revenue.add(each.annualRevenue());
                atRisk = atRisk.add(part(each.annualRevenue(), move.riskPercent()));
            }
        }
        BigDecimal share = percent(moves.size(), managed.size());
        Stated<BigDecimal> wave = verdicts.on(new Turnover(share), outcome -> outcome.wavePercent);
        BigDecimal hours = hoursNeeded();
        return new Reassignment(
                managed.size(),
                moves.size(),
                share,
                cents(revenue),
                cents(atRisk),
                moves,
                wave == null ? List.of() : waves(moves, part(BigDecimal.valueOf(managed.size()), wave.value())),
                wave == null ? null : wave.rule(),
                Numbers.plain(hours),
                fteNeeded(hours),
                Numbers.plain(request.managers().stream().map(Manager::fte).reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    private @Nullable Move move(ManagedAccount account, @Nullable String to) {
        String from = account.managerId();
        if (from == null || from.equals(to)) {
            return null;
        }
        Manager successor = to == null ? null : managers.get(to);
        Risk risk = risks.computeIfAbsent(successor != null && successor.knows(account.industry()), this::risk);
        return new Move(
                account.accountId(),
                from,
                to,
                cents(account.annualRevenue()),
                risk.percent(),
                cents(part(account.annualRevenue(), risk.percent())),
                risk.rule());
    }

    private Risk risk(boolean industryKnown) {
        Stated<BigDecimal> percent = verdicts.on(new Handover(industryKnown), outcome -> outcome.riskPercent);
        return percent == null ? new Risk(BigDecimal.ZERO, null) : new Risk(percent.value(), percent.rule());
    }

    /** @param most accounts that one wave may move; one is always moved */
    private static List<Wave> waves(List<Move> moves, BigDecimal most) {
        int size = most.max(BigDecimal.ONE).intValue();
        List<Move> order = moves.stream().sorted(LEAST_REVENUE_FIRST).toList();
        List<Wave> waves = new ArrayList<>();
        for (int from = 0; from < order.size(); from += size) {
            List<Move> together = order.subList(from, Math.min(from + size, order.size()));
            waves.add(new Wave(
                    waves.size() + 1,
                    together.stream().map(Move::revenue).reduce(BigDecimal.ZERO, BigDecimal::add),
                    together.stream().map(Move::accountId).toList()));
        }
        return waves;
    }

    private BigDecimal hoursNeeded() {
        BigDecimal hours = BigDecimal.ZERO;
        for (ManagedAccount each : request.accounts()) {
            BigDecimal effort = each.effortHours();
            hours = rules.needsManager(each.tier()) && effort != null ? hours.add(effort) : hours;
        }
        return hours;
    }

    private @Nullable BigDecimal fteNeeded(BigDecimal hours) {
        BigDecimal percent =
                rules.targetPercent() == null ? HUNDRED : rules.targetPercent().value();
        BigDecimal each = rules.hours() == null
                ? BigDecimal.ZERO
                : part(BigDecimal.valueOf(rules.hours().value()), percent);
        return each.signum() <= 0 ? null : Numbers.plain(Figures.quotient(hours, each));
    }

    private static BigDecimal percent(int part, int whole) {
        return whole == 0 ? BigDecimal.ZERO : Numbers.percent(BigDecimal.valueOf(part), BigDecimal.valueOf(whole));
    }

    private static BigDecimal part(BigDecimal of, BigDecimal percent) {
        return of.multiply(percent).movePointLeft(2);
    }

    private static BigDecimal cents(BigDecimal money) {
        return Numbers.plain(money.setScale(CENTS, RoundingMode.HALF_UP));
    }
}
