package io.marquee.publishing.analysis;

import io.marquee.account.Tier;
import io.marquee.decision.EntitlementType;
import io.marquee.decision.Level;
import io.marquee.decision.Placement;
import io.marquee.policy.Atom;
import io.marquee.policy.Law;
import io.marquee.publishing.Severity;
import io.marquee.publishing.Witness;
import io.marquee.publishing.analysis.Findings.Found;
import io.marquee.scenario.Thens;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What rises from tier to tier: scores asked, what is owed, hours, retention, how often an account is reviewed. */
final class TierLadders implements Examination {

    static final String CODE = "ladder-out-of-order";

    private static final List<Level> LEVELS = List.of(Level.values());

    @Override
    public void examine(Study study, Findings findings) {
        thresholds(study, findings);
        for (EntitlementType type : EntitlementType.values()) {
            entitlement(type, study, findings);
        }
        for (Level level : Level.values()) {
            byTier(study, findings, "takesHours", level, false);
        }
        for (Tier tier : Tier.values()) {
            byLevel(study, findings, tier);
        }
        byTier(study, findings, "expectsRetention", null, false);
        byTier(study, findings, "reviewsTierEvery", null, true);
    }

    private static void thresholds(Study study, Findings findings) {
        for (Tier tier : Tier.values()) {
            Tier up = tier.up();
            Award lower = best(study.laws().of("asks " + tier));
            Award higher = up == null ? null : best(study.laws().of("asks " + up));
            if (lower != null && higher != null && Award.compare(higher.value(), lower.value()) <= 0) {
                Award blamed = study.blamed(lower, higher);
                Witness witness = study.witness(
                        "tier.policy", trial -> trial.isNew(), "its tier is not the one that its score is worth", null);
                String message = "tier " + up + " asks for no more than tier " + tier
                        + ", so that no score is worth tier " + tier + " alone; thresholds must rise from tier to tier";
                findings.at(blamed.law(), blamed.claim(), new Found(Severity.BLOCKING, CODE, message, true, witness));
            }
        }
    }

    /** The claim that holds of several; of numbers the greatest. */
    private static @Nullable Award best(List<Award> awards) {
        Award best = null;
        for (Award award : awards) {
            if (best == null || award.beats(best) || Award.compare(award.value(), best.value()) > 0) {
                best = award;
            }
        }
        return best;
    }

    private static void entitlement(EntitlementType type, Study study, Findings findings) {
        for (Tier tier : Tier.values()) {
            Tier up = tier.up();
            Award lower = best(of(study.laws().of("entitles " + type), tier, null));
            Award higher = up == null ? null : best(of(study.laws().of("entitles " + type), up, null));
            boolean falls =
                    lower != null && up != null && (higher == null || Award.compare(higher.value(), lower.value()) < 0);
            if (falls && lower != null) {
                entitlement(type, up, lower, higher, study, findings);
            }
        }
    }

    private static void entitlement(
            EntitlementType type,
            @Nullable Tier up,
            Award lower,
            @Nullable Award higher,
            Study study,
            Findings findings) {
        Tier below = up == null ? Tier.REGULAR : up.down();
        String message = "tier " + up + " is owed "
                + (higher == null
                        ? "no " + type
                        : "less with `" + higher.claim().sentence().text() + "`")
                + " while tier " + below + " is owed more with `"
                + lower.claim().sentence().text() + "`; a higher tier is never owed less";
        Predicate<Trial> inOne = trial -> trial.isNew()
                && (trial.decision().tier().effective() == up
                        || trial.decision().tier().effective() == below);
        Witness witness = study.witness(
                "entitlement." + type, inOne, "tier " + up + " is owed less " + type + " than tier " + below, null);
        if (witness == null) {
            witness = owed(type, up, below, study);
        }
        Found found = new Found(Severity.BLOCKING, CODE, message, true, witness);
        Law before = higher == null ? firstOwing(type, up, study) : null;
        if (higher != null) {
            Award blamed = study.blamed(lower, higher);
            findings.at(blamed.law(), blamed.claim(), found);
        } else if (before != null) {
            Law now = study.laws().named(before.rule().name());
            if (now == null) {
                findings.lost(before, null, found);
            } else {
                findings.at(now, found);
            }
        } else {
            findings.at(lower.law(), lower.claim(), found);
        }
    }

    private static @Nullable Law firstOwing(EntitlementType type, @Nullable Tier tier, Study study) {
        Award was = tier == null ? null : best(of(study.before().of("entitles " + type), tier, null));
        return was == null ? null : was.law();
    }

    /** An account of the upper tier, of which what the lower tier is owed is expected. */
    private static @Nullable Witness owed(EntitlementType type, @Nullable Tier up, Tier below, Study study) {
        Trial lower =
                study.first(trial -> trial.isNew() && trial.decision().tier().effective() == below);
        String step = lower == null ? null : Thens.parts(lower.decision()).get("entitlement." + type);
        Trial upper = study.first(trial -> trial.isNew()
                && trial.decision().tier().effective() == up
                && !String.valueOf(step).equals(Thens.parts(trial.decision()).get("entitlement." + type)));
        return step == null || upper == null
                ? null
                : new Witness(upper.enquiry(), "it is owed less " + type + " than tier " + below, List.of(step));
    }

    /** The claims that hold of any account in a tier, and at a level of complexity if one is given. */
    private static List<Award> of(List<Award> awards, Tier tier, @Nullable Level level) {
        List<Award> holding = new ArrayList<>();
        for (Award award : awards) {
            if (holdsOfAll(award.law(), tier, level)) {
                holding.add(award);
            }
        }
        return holding;
    }

    private static boolean holdsOfAll(Law law, Tier tier, @Nullable Level level) {
        boolean about = law.simple()
                && law.facts().stream()
                        .allMatch(fact ->
                                fact == Placement.class || fact.getSimpleName().equals("AnyAccount"));
        return about
                && law.alternatives().stream()
                        .anyMatch(atoms -> atoms.stream().allMatch(atom -> holds(atom, tier, level)));
    }

    private static boolean holds(Atom atom, Tier tier, @Nullable Level level) {
        Object found = switch (atom.property()) {
            case "tier" -> tier;
            case "keyAccount" -> tier.isKey();
            case "complexityLevel" -> level;
            default -> null;
        };
        return found != null && (atom.operator() == Atom.Operator.EQUAL) == found.equals(atom.value());
    }

    private static void byTier(Study study, Findings findings, String claim, @Nullable Level level, boolean falling) {
        for (Tier tier : Tier.values()) {
            Tier up = tier.up();
            if (up != null) {
                Award lower = best(of(study.laws().claims(claim), tier, level));
                Award higher = best(of(study.laws().claims(claim), up, level));
                compare(lower, higher, "tier " + tier, "tier " + up, falling, study, findings);
            }
        }
    }

    private static void byLevel(Study study, Findings findings, Tier tier) {
        for (int i = 1; i < LEVELS.size(); i++) {
            Level lower = LEVELS.get(i - 1);
            Level higher = LEVELS.get(i);
            compare(
                    best(of(study.laws().claims("takesHours"), tier, lower)),
                    best(of(study.laws().claims("takesHours"), tier, higher)),
                    lower + " complexity",
                    higher + " complexity",
                    false,
                    study,
                    findings);
        }
    }

    private static void compare(
            @Nullable Award lower,
            @Nullable Award higher,
            String below,
            String above,
            boolean falling,
            Study study,
            Findings findings) {
        if (lower == null || higher == null) {
            return;
        }
        int comparison = Award.compare(higher.value(), lower.value());
        if (falling ? comparison > 0 : comparison < 0) {
            Award blamed = study.blamed(lower, higher);
            String part = switch (blamed.claim().name()) {
                case "takesHours" -> "effort";
                case "expectsRetention" -> "retention";
                default -> "interval";
            };
            Predicate<Trial> either =
                    trial -> trial.contributed().get(blamed.law().place());
            String message = "`" + higher.claim().sentence().text() + "` for " + above + " against `"
                    + lower.claim().sentence().text() + "` for " + below + ": it must never "
                    + (falling ? "rise" : "fall") + " from the lower to the higher";
            Award other = blamed.equals(higher) ? lower : higher;
            Witness witness = study.witness(part, either, above + " is served less than " + below, Wishes.step(other));
            findings.at(blamed.law(), blamed.claim(), new Found(Severity.BLOCKING, CODE, message, true, witness));
        }
    }
}
