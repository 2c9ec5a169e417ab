package io.marquee.publishing.analysis;

import java.util.List;

/**
 * A fault that is made on purpose, and where it must be found.
 *
 * @param mutant the policy with the fault
 * @param code the code of the finding
 * @param at the rule that it names
 * @param shown whether an account must show it
 */
record SeededFault(Mutant mutant, String code, String at, boolean shown) {

    private static SeededFault shown(Mutant mutant, String code, String at) {
        return new SeededFault(mutant, code, at, true);
    }

    private static SeededFault shown(Mutant mutant, String code) {
        return new SeededFault(mutant, code, mutant.rule(), true);
    }

    private static SeededFault again(Mutant mutant, String code) {
        return new SeededFault(mutant, code, mutant.rule() + " again", true);
    }

    private static SeededFault told(Mutant mutant, String code, String at) {
        return new SeededFault(mutant, code, at, false);
    }

    static List<SeededFault> all() {
        return List.of(
                // selection
                shown(Mutant.without("selection", "Complex buying involves several people"), "unclaimed"),
                shown(
                        Mutant.with(
                                "selection",
                                "A candidate has volume or potential, and most of what marks a key account",
                                "at least 2 of",
                                "at least 4 of"),
                        "never-fires"),
                shown(
                        Mutant.with(
                                "selection",
                                "Significant volume is a large revenue that is also a large share of ours",
                                "500,000",
                                "5,000,000"),
                        "magnitude"),
                shown(
                        Mutant.without(
                                "selection", "A promising account that fits our strategy has the potential route"),
                        "never-fires",
                        "Potential opens the potential route"),
                // score
                shown(Mutant.with("scoring", "Good current profit", "earns 6", "earns 3"), "ladder-out-of-order"),
                shown(Mutant.with("scoring", "Fair current profit", "25,000", "250,000"), "ladder-out-of-order"),
                shown(Mutant.with("scoring", "Strong future profit", "500,000", "100,000"), "ladder-out-of-order"),
                shown(Mutant.without("scoring", "Good future profit"), "lost-step"),
                shown(
                        Mutant.with(
                                "scoring", "Financial security of credit grade A", "earns 10 points", "earns 1 points"),
                        "improvement-lowers-score",
                        "Financial security of credit grade B"),
                shown(
                        Mutant.with(
                                "scoring",
                                "The score weighs seven criteria",
                                "        CULTURAL_FIT weighs 10 in SCORE\n",
                                ""),
                        "unclaimed"),
                again(
                        Mutant.copying(
                                "scoring",
                                "The score weighs seven criteria",
                                "CURRENT_SALES weighs 15",
                                "CURRENT_SALES weighs 25"),
                        "contradiction"),
                shown(
                        Mutant.with("scoring", "Modest current profit", "above 0", "above 30,000"),
                        "ladder-out-of-order"),
                // tiers
                shown(Mutant.without("tiers", "Anyone else is a regular account"), "no-tier"),
                shown(
                        Mutant.with(
                                "tiers",
                                "Each tier asks for a score",
                                "KEY asks for a score of 55",
                                "KEY asks for a score of 80"),
                        "ladder-out-of-order"),
                shown(
                        Mutant.with(
                                "tiers", "Each tier asks for a score", "        tier KEY asks for a score of 55\n", ""),
                        "unclaimed"),
                shown(
                        Mutant.with(
                                "tiers",
                                "A key account is a candidate that scores what the tier asks for",
                                "qualifies for tier KEY",
                                "qualifies for tier DEVELOPMENT"),
                        "unclaimed"),
                shown(
                        Mutant.with(
                                "tiers",
                                "A development account scores what the tier asks for",
                                "reaches the score that tier DEVELOPMENT asks for",
                                "rates strategic coherence at least 6"),
                        "never-fires"),
                shown(
                        Mutant.with(
                                "tiers", "Grade D is at most a key account, whatever else holds", "grade D", "grade B"),
                        "improvement-lowers-tier"),
                shown(
                        Mutant.without("tiers", "An account of which too little is known is at most developed"),
                        "unclaimed"),
                // credit
                shown(
                        Mutant.with("credit", "Paying late is a signal of a middling grade", "30 days", "5 days"),
                        "ladder-out-of-order"),
                shown(Mutant.without("credit", "A grade that was given is a signal"), "unclaimed"),
                shown(
                        Mutant.with("credit", "Paying on time is a signal of the best grade", "grade A", "grade E"),
                        "shadowed"),
                // steadiness and overrides
                shown(
                        Mutant.without("steadiness", "A score clear of the next threshold promotes one step"),
                        "unclaimed"),
                shown(
                        Mutant.with(
                                "steadiness",
                                "A tier that was low again and held long enough is left one step down",
                                "policy tier LOWER",
                                "policy tier HIGHER\n        - has the policy tier LOWER"),
                        "never-fires"),
                shown(
                        Mutant.without("steadiness", "An account in the tier that the policy gives it stays"),
                        "unclaimed"),
                shown(
                        Mutant.with("overrides", "An override that runs too long is ignored", "above 1", "above 12"),
                        "magnitude"),
                // portfolio position
                shown(
                        Mutant.with(
                                "portfolio-position",
                                "Potentials are attractive and we are not strong with them yet",
                                "finds low strength",
                                "finds high strength"),
                        "contradiction"),
                shown(Mutant.with("portfolio-position", "Good growth", "5 %", "50 %"), "ladder-out-of-order"),
                shown(
                        Mutant.with(
                                "portfolio-position",
                                "An axis is high from its middle, and known from half of its weight",
                                "        an axis is high from 50.0\n",
                                ""),
                        "unclaimed"),
                // approach
                shown(Mutant.without("approach", "Hours for a key account of high complexity"), "gap"),
                shown(
                        Mutant.with(
                                "approach",
                                "Hours for a development account of low complexity",
                                "12 hours",
                                "20 hours"),
                        "ladder-out-of-order"),
                shown(
                        Mutant.with("approach", "Hours for a strategic account of medium complexity", "MEDIUM", "HIGH"),
                        "gap"),
                again(
                        Mutant.copying("approach", "Hours for a key account of low complexity", "60 hours", "65 hours"),
                        "contradiction"),
                shown(
                        Mutant.with("approach", "Many countries make an account much more complex", "adds 2", "adds 0"),
                        "ladder-out-of-order"),
                // coverage
                shown(Mutant.without("coverage", "An account with orders has at least a mixed focus"), "gap"),
                shown(
                        Mutant.with(
                                "coverage",
                                "Many and small orders call for a focus on the transaction",
                                "mean order below 5,000",
                                "mean order of at least 5,000\n        - has a mean order below 5,000"),
                        "never-fires"),
                shown(
                        Mutant.with(
                                "coverage",
                                "A digitally savvy key account may be met remotely in part",
                                "up to 0.5",
                                "up to 0.05"),
                        "magnitude"),
                // entitlements
                shown(
                        Mutant.with("entitlements", "What a strategic account is owed", "12 FACE", "5 FACE"),
                        "ladder-out-of-order"),
                shown(
                        Mutant.with(
                                "entitlements",
                                "What a key account is owed",
                                "        the account is owed PLAN_VISIBILITY \"enterprise\"\n",
                                ""),
                        "ladder-out-of-order"),
                shown(
                        Mutant.with("entitlements", "What a development account is owed", "within 8 h", "within 2 h"),
                        "ladder-out-of-order"),
                shown(
                        Mutant.with(
                                "entitlements",
                                "Every account gets operational notices",
                                "OPERATIONAL_NOTICES \"yes\"",
                                "REPORTS \"self-service\""),
                        "unclaimed"),
                // value
                shown(Mutant.with("value", "Expected retention of a key account", "0.90", "0.09"), "magnitude"),
                shown(
                        Mutant.with("value", "Expected retention of a development account", "0.80", "0.96"),
                        "ladder-out-of-order"),
                shown(Mutant.without("value", "Expected retention of a regular account"), "gap"),
                shown(Mutant.with("value", "Laggards are worth little investment", "LAGGARD", "STAR"), "gap"),
                // health, reviews, actions
                shown(
                        Mutant.with("health", "A low satisfaction is an alarm", "below 5", "below 8"),
                        "ladder-out-of-order"),
                shown(
                        Mutant.with("reviews", "Reviews of a strategic account", "90 days", "200 days"),
                        "ladder-out-of-order"),
                again(
                        Mutant.copying("reviews", "Reviews of a regular account", "365 days", "300 days"),
                        "contradiction"),
                shown(Mutant.without("actions", "An account that is leaving needs an exit plan"), "unclaimed"),
                // rules about more than one account
                told(Mutant.without("coverage-plan", "Work is spread evenly"), "unclaimed", "Work is spread evenly"),
                told(
                        Mutant.copying(
                                "coverage-plan",
                                "A full-time manager has so many hours for accounts",
                                "1,200",
                                "1,500"),
                        "contradiction",
                        "A full-time manager has so many hours for accounts again"),
                told(
                        Mutant.with("readiness", "A firm on firm ground without a weak area is ready", "75", "40"),
                        "ladder-out-of-order",
                        "A firm on firm ground without a weak area is ready"),
                told(
                        Mutant.without("readiness", "A programme stands on all commitments and sound building blocks"),
                        "never-fires",
                        "A firm on firm ground without a weak area is ready"),
                told(
                        Mutant.with("pareto", "Class A is the fewest accounts that bring most of the total", "80", "8"),
                        "magnitude",
                        "Class A is the fewest accounts that bring most of the total"),
                told(
                        Mutant.with(
                                "concentration", "More key accounts than can be cared for are an alarm", "50", "20"),
                        "ladder-out-of-order",
                        "More key accounts than can be cared for are an alarm"));
    }
}
