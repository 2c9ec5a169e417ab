package io.marquee.publishing;

import io.marquee.account.Enquiry;
import io.marquee.decision.Decisions;
import io.marquee.policy.Release;
import io.marquee.scenario.Decided;
import io.marquee.scenario.ExampleAccounts;
import io.marquee.scenario.Trial;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Accounts at a threshold and next to it: tried out, never calculated, so that what is proposed is so. */
final class BoundaryAccounts {

    private static final int MOST_BASES = 12;

    private final Release release;
    private final Threshold threshold;
    private @Nullable Decided at;
    private @Nullable Decided beside;

    private BoundaryAccounts(Release release, Threshold threshold) {
        this.release = release;
        this.threshold = threshold;
    }

    /** Looks for them among accounts like those that the rule decided about, and like the named ones. */
    static BoundaryAccounts of(Release release, Threshold threshold, List<Trial> trials) {
        BoundaryAccounts accounts = new BoundaryAccounts(release, threshold);
        for (Enquiry base : bases(threshold, trials)) {
            accounts.look(base);
            if (accounts.at != null && accounts.beside != null) {
                break;
            }
        }
        return accounts;
    }

    @Nullable Decided at() {
        return at;
    }

    @Nullable Decided beside() {
        return beside;
    }

    private static Set<Enquiry> bases(Threshold threshold, List<Trial> trials) {
        Set<Enquiry> bases = new LinkedHashSet<>();
        ExampleAccounts.names().forEach(name -> bases.add(ExampleAccounts.named(name)));
        trials.stream()
                .flatMap(trial -> trial.decided().stream())
                .filter(each -> each.decision().reasons().stream()
                        .anyMatch(
                                reason -> reason.rule().equals(threshold.rule().name())))
                .map(Decided::enquiry)
                .limit(MOST_BASES)
                .forEach(bases::add);
        return bases;
    }

    private void look(Enquiry base) {
        for (String figure : threshold.figures()) {
            for (Decided decided : tried(base, figure, threshold.value())) {
                BigDecimal value = FigureReading.of(figure, decided);
                if (value != null && at == null && ThresholdCover.showsAt(threshold, value, decided)) {
                    at = decided;
                }
                if (value != null && beside == null && ThresholdCover.showsBeside(threshold, value, decided)) {
                    beside = decided;
                }
            }
            BigDecimal next = threshold.turnsAbove()
                    ? threshold.value().add(step(figure))
                    : threshold.value().subtract(step(figure));
            for (Decided decided : tried(base, figure, next)) {
                BigDecimal value = FigureReading.of(figure, decided);
                if (value != null && beside == null && ThresholdCover.showsBeside(threshold, value, decided)) {
                    beside = decided;
                }
            }
        }
    }

    /** Money moves by a cent, whatever is counted by one, and what follows from both by a little. */
    private BigDecimal step(String figure) {
        return switch (threshold.type()) {
            case "money", "percent", "share", "number", "points" ->
                figure.equals("penetrationPercent") ? BigDecimal.ONE : new BigDecimal("0.01");
            default -> BigDecimal.ONE;
        };
    }

    private List<Decided> tried(Enquiry base, String figure, BigDecimal value) {
        List<Decided> tried = new ArrayList<>();
        for (Enquiry each : FactChanges.of(base, figure, value)) {
            tried.add(new Decided(each, new Decisions().decide(each.account(), each.context(), release)));
        }
        return tried;
    }
}
