package io.marquee.publishing.analysis;

import io.marquee.account.Account;
import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import io.marquee.decision.Quadrant;
import io.marquee.policy.Law;
import io.marquee.publishing.Severity;
import io.marquee.publishing.Witness;
import io.marquee.publishing.analysis.Findings.Found;
import io.marquee.scenario.Thens;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Accounts of which every decision must say something that no rule says, so that a default is taken in silence. */
final class MissingClaims implements Examination {

    /**
     * What must be said of accounts.
     *
     * @param what in words
     * @param claim the claim that says it
     * @param part the part of the decision that tells it
     * @param applies of which accounts it must be said
     * @param kind accounts of one kind are told once
     */
    private record Need(
            String what, String claim, String part, Predicate<Trial> applies, Function<Trial, String> kind) {}

    private static final List<Need> NEEDS = List.of(
            need("a tier", "qualifiesFor", "tier.policy", MissingClaims::any, trial -> ""),
            need("how steady its tier is", "changes", "tier.change", MissingClaims::any, MissingClaims::standing),
            need("a level of complexity", "isOfComplexity", "complexity", MissingClaims::any, trial -> ""),
            need("an approach", "approaches", "approach", MissingClaims::any, MissingClaims::tier),
            need("who meets it", "isMet", "coverage", MissingClaims::any, MissingClaims::tier),
            need("an operational channel", "informsBy", "channel", MissingClaims::any, trial -> ""),
            need("effort hours", "takesHours", "effort", MissingClaims::any, MissingClaims::tierAndLevel),
            need(
                    "an expected retention",
                    "expectsRetention",
                    "retention",
                    MissingClaims::isGuessed,
                    MissingClaims::tier),
            need("a review interval", "reviewsTierEvery", "interval", MissingClaims::any, MissingClaims::tier),
            need("a share to invest", "investsOfValue", "ceiling", MissingClaims::isWorth, MissingClaims::quadrant),
            need("a quadrant", "standsIn", "quadrant", MissingClaims::isWhole, trial -> ""),
            need("a strategy", "pursues", "strategy", MissingClaims::isPlaced, MissingClaims::quadrant),
            need("a focus", "focuses", "focus", MissingClaims::orders, trial -> ""),
            need("a health", "isInHealth", "health", MissingClaims::isHeard, trial -> ""));

    private static Need need(
            String what, String claim, String part, Predicate<Trial> applies, Function<Trial, String> kind) {
        return new Need(what, claim, part, applies, kind);
    }

    @Override
    public void examine(Study study, Findings findings) {
        NEEDS.forEach(need -> examine(need, study, findings));
        unscored(study, findings);
    }

    private static void examine(Need need, Study study, Findings findings) {
        BitSet claiming = claiming(need.claim(), study.laws());
        Set<String> told = new HashSet<>();
        for (Trial trial : study.trials().all()) {
            if (!trial.fired().intersects(claiming)
                    && need.applies().test(trial)
                    && told.add(need.kind().apply(trial))) {
                report(need, trial, study, findings);
            }
        }
    }

    private static BitSet claiming(String claim, Laws laws) {
        BitSet claiming = new BitSet();
        laws.claims(claim).forEach(award -> claiming.set(award.law().place()));
        return claiming;
    }

    private static void report(Need need, Trial trial, Study study, Findings findings) {
        String kind = need.kind().apply(trial);
        String message = "no rule gives " + need.what() + " to "
                + (kind.isEmpty() ? "some accounts" : "some accounts " + kind)
                + ", so that a default is taken without a reason";
        Trial before = study.asBefore(trial);
        Award counterpart = study.before().claims(need.claim()).stream()
                .filter(award -> before.contributed().get(award.law().place()))
                .findFirst()
                .orElse(null);
        Witness witness = new Witness(
                trial.enquiry(), "no rule gives it " + need.what(), expected(need, trial, before, counterpart, study));
        String code = need.claim().equals("qualifiesFor") ? "no-tier" : "gap";
        Found found = new Found(Severity.BLOCKING, code, message, true, witness);
        if (counterpart == null) {
            findings.anywhere(found);
            return;
        }
        Law now = study.laws().named(counterpart.law().rule().name());
        if (now == null) {
            findings.lost(counterpart.law(), counterpart.claim(), found);
        } else {
            findings.at(now, found);
        }
    }

    /** What the active policy says of it, else by which of its rules it says so. */
    private static List<String> expected(
            Need need, Trial trial, Trial before, @Nullable Award counterpart, Study study) {
        String was = Thens.parts(before.decision()).get(need.part());
        String is = Thens.parts(trial.decision()).get(need.part());
        if (was != null && !was.equals(is)) {
            return List.of(was);
        }
        if (counterpart != null) {
            return List.of("this is because \"" + counterpart.law().rule().name() + "\"");
        }
        return study.laws().claims(need.claim()).stream()
                .map(Wishes::step)
                .filter(step -> step != null && !step.equals(is))
                .limit(1)
                .toList();
    }

    /** Criteria that are weighed and stay unscored though all is known. */
    private static void unscored(Study study, Findings findings) {
        Set<Object> told = new HashSet<>();
        for (Trial trial : study.trials().all()) {
            for (Decision.CriterionScore score : trial.decision().score().criteria()) {
                if (score.points() == null && isWhole(trial) && told.add(score.id())) {
                    String message =
                            score.id() + " counts in the score, but no rule earns some accounts any points for it, "
                                    + "not even 0, though all facts are known; it is left out as if they were not";
                    Found found = new Found(
                            Severity.BLOCKING,
                            "gap",
                            message,
                            true,
                            new Witness(
                                    trial.enquiry(),
                                    "all is known and " + score.id() + " is unscored",
                                    List.of(score.id() + " earns 0 points")));
                    Award was = study.before().of("earns " + score.id()).stream()
                            .filter(award -> study.asBefore(trial)
                                    .fired()
                                    .get(award.law().place()))
                            .filter(award -> !trial.fired().get(placeOf(award, study)))
                            .findFirst()
                            .orElse(null);
                    if (was == null) {
                        findings.anywhere(found);
                    } else {
                        findings.lost(was.law(), was.claim(), found);
                    }
                }
            }
        }
    }

    private static int placeOf(Award award, Study study) {
        Law law = study.laws().named(award.law().rule().name());
        return law == null ? Integer.MAX_VALUE : law.place();
    }

    private static boolean any(Trial trial) {
        return true;
    }

    private static String tier(Trial trial) {
        return "in tier " + trial.decision().tier().effective();
    }

    private static String tierAndLevel(Trial trial) {
        return tier(trial) + " of " + trial.decision().approach().level() + " complexity";
    }

    private static String quadrant(Trial trial) {
        return "in quadrant " + trial.decision().portfolio().quadrant();
    }

    private static String standing(Trial trial) {
        Decision.TierDecision tier = trial.decision().tier();
        Tier previous = tier.previous();
        return previous == null
                ? "that are new"
                : previous == tier.policy()
                        ? "in the tier that the policy gives them"
                        : "in another tier than the policy gives them";
    }

    private static boolean isGuessed(Trial trial) {
        return trial.enquiry().account().retentionProbability() == null;
    }

    private static boolean isWorth(Trial trial) {
        return trial.decision().value().clv() != null;
    }

    private static boolean isPlaced(Trial trial) {
        return trial.decision().portfolio().quadrant() != Quadrant.UNCLASSIFIED;
    }

    private static boolean orders(Trial trial) {
        Integer orders = trial.enquiry().account().orderCount();
        return orders != null && orders > 0;
    }

    private static boolean isHeard(Trial trial) {
        Account account = trial.enquiry().account();
        return account.satisfaction() != null || account.retentionProbability() != null;
    }

    private static boolean isWhole(Trial trial) {
        Account account = trial.enquiry().account();
        return isKnown(account.previousAnnualRevenue())
                && isKnown(account.projectedRevenue())
                && isKnown(account.projectedMarginPercent())
                && isKnown(account.walletSize())
                && account.annualRevenue().signum() > 0
                && account.grossProfit() != null
                && account.creditGrade() != null
                && account.strategicCoherence() != null
                && account.culturalFit() != null
                && account.supplierPerception() != null
                && account.referenceValue() != null
                && account.performanceVsBestCompetitor() != null
                && account.relationshipStage() != null;
    }

    private static boolean isKnown(@Nullable BigDecimal amount) {
        return amount != null && amount.signum() != 0;
    }
}
