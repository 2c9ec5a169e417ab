package io.marquee.publishing;

import io.marquee.account.Account;
import io.marquee.account.Figures;
import io.marquee.decision.Decision;
import io.marquee.decision.Result;
import io.marquee.policy.Reason;
import io.marquee.scenario.Decided;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The figures that a decision rested on: as its reasons tell them, else as they follow from its facts and answers. */
final class FigureReading {

    private FigureReading() {}

    /** A figure by its name; {@code null} if it is not known, or not a number that a decision tells. */
    static @Nullable BigDecimal of(String figure, Decided decided) {
        for (Reason reason : decided.decision().reasons()) {
            if (reason.facts().get(figure) instanceof Number told) {
                return new BigDecimal(told.toString());
            }
        }
        if (figure.startsWith("count(")) {
            return count(figure, decided.decision());
        }
        BigDecimal own = ofFigures(figure, decided);
        return own == null ? ofAnswers(figure, decided) : own;
    }

    private static BigDecimal count(String figure, Decision decision) {
        List<String> counted =
                List.of(figure.substring("count(".length(), figure.length() - 1).split("[^A-Z_]+"));
        return BigDecimal.valueOf(decision.selection().evidence().stream()
                .filter(each -> each.result() == Result.MET)
                .filter(each -> counted.contains(each.id().name()))
                .count());
    }

    private static @Nullable BigDecimal ofFigures(String figure, Decided decided) {
        Figures figures =
                Figures.of(decided.enquiry().account(), decided.enquiry().context());
        return Arrays.stream(Figures.class.getRecordComponents())
                .filter(each -> each.getName().equals(figure))
                .findFirst()
                .map(each -> number(each, figures))
                .orElse(null);
    }

    private static @Nullable BigDecimal number(RecordComponent component, Figures figures) {
        try {
            return component.getAccessor().invoke(figures) instanceof Number told
                    ? new BigDecimal(told.toString())
                    : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable BigDecimal ofAnswers(String figure, Decided decided) {
        Decision decision = decided.decision();
        Account account = decided.enquiry().account();
        return switch (figure) {
            case "score" -> decision.score().total();
            case "completeness" -> decision.score().completeness();
            case "attractiveness" -> decision.portfolio().attractiveness();
            case "strength" -> decision.portfolio().strength();
            case "complexity" -> BigDecimal.valueOf(decision.approach().complexity());
            case "lowEvaluations" ->
                account.consecutiveLowEvaluations() == null
                        ? BigDecimal.ONE
                        : BigDecimal.valueOf(account.consecutiveLowEvaluations() + 1L);
            case "monthsInTier" -> between(ChronoUnit.MONTHS, account.tierSince(), decision.asOf());
            case "daysSinceApproval" ->
                account.override() == null
                        ? null
                        : between(ChronoUnit.DAYS, account.override().approvedOn(), decision.asOf());
            case "daysLeft" ->
                account.override() == null || account.override().expiresOn() == null
                        ? null
                        : between(
                                ChronoUnit.DAYS,
                                decision.asOf(),
                                account.override().expiresOn());
            default -> null;
        };
    }

    private static @Nullable BigDecimal between(ChronoUnit unit, @Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : BigDecimal.valueOf(unit.between(from, to));
    }
}
