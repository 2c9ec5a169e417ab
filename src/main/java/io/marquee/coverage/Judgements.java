package io.marquee.coverage;

import ai.timefold.solver.core.api.score.analysis.ConstraintAnalysis;
import ai.timefold.solver.core.api.score.analysis.MatchAnalysis;
import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import io.marquee.coverage.CoveragePlan.Fit;
import io.marquee.coverage.CoveragePlan.Judgement;
import io.marquee.coverage.CoveragePlan.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How a plan fared by each constraint, and what that rests on. */
final class Judgements {

    private final HardMediumSoftLongScore score;
    private final List<Judgement> all = new ArrayList<>();
    private final Map<String, List<Fit>> fits = new HashMap<>();

    Judgements(PlanRules rules, ScoreAnalysis<HardMediumSoftLongScore> analysis) {
        this.score = analysis.score();
        add(analysis, CoverageConstraints.HOURS, Level.HARD, rule(rules.hours()), rule(rules.limitPercent()));
        add(analysis, CoverageConstraints.SKILLS, Level.HARD, names(rules.skills()));
        add(analysis, CoverageConstraints.TIER_ACCOUNTS, Level.HARD, names(rules.accounts()));
        add(analysis, CoverageConstraints.KEY_ACCOUNTS, Level.HARD, rule(rules.keyAccounts()));
        add(analysis, CoverageConstraints.MANAGED, Level.MEDIUM, names(rules.needed()));
        for (Aim aim : Aim.values()) {
            add(
                    analysis,
                    CoverageConstraints.sentence(aim),
                    Level.SOFT,
                    rule(rules.points().get(aim)));
        }
    }

    private void add(
            ScoreAnalysis<HardMediumSoftLongScore> analysis,
            String constraint,
            Level level,
            @Nullable String... because) {
        ConstraintAnalysis<HardMediumSoftLongScore> found = analysis.getConstraintAnalysis(constraint);
        List<MatchAnalysis<HardMediumSoftLongScore>> matches =
                found == null || found.matches() == null ? List.of() : found.matches();
        HardMediumSoftLongScore total = found == null ? HardMediumSoftLongScore.ZERO : found.score();
        List<String> named = new ArrayList<>();
        for (String rule : because) {
            if (rule != null && !named.contains(rule)) {
                named.add(rule);
            }
        }
        all.add(new Judgement(constraint, level, matches.size(), total(level, total), named));
        matches.forEach(this::addFit);
    }

    private void addFit(MatchAnalysis<HardMediumSoftLongScore> match) {
        if (match.justification() instanceof Justification.Fitting fitting) {
            fits.computeIfAbsent(fitting.accountId(), first -> new ArrayList<>())
                    .add(new Fit(fitting.aim(), PlanScore.points(match.score().softScore())));
        }
    }

    private static BigDecimal total(Level level, HardMediumSoftLongScore total) {
        return switch (level) {
            case HARD -> BigDecimal.valueOf(total.hardScore());
            case MEDIUM -> BigDecimal.valueOf(total.mediumScore());
            case SOFT -> PlanScore.points(total.softScore());
        };
    }

    private static @Nullable String rule(@Nullable Stated<?> stated) {
        return stated == null ? null : stated.rule();
    }

    private static String[] names(Map<?, ? extends Stated<?>> stated) {
        return stated.values().stream().map(Stated::rule).toArray(String[]::new);
    }

    PlanScore score() {
        return PlanScore.of(score);
    }

    List<Judgement> all() {
        return all;
    }

    /** The aims that an account's manager meets. */
    List<Fit> fits(String accountId) {
        List<Fit> met = new ArrayList<>(fits.getOrDefault(accountId, List.of()));
        met.sort(Comparator.comparing(Fit::aim));
        return met;
    }

    /** Rules by which something counts. */
    List<String> decisiveRules() {
        List<String> decisive = new ArrayList<>();
        for (Judgement each : all) {
            if (each.level() == Level.SOFT && each.matches() > 0) {
                decisive.addAll(each.rules());
            }
        }
        return decisive;
    }
}
