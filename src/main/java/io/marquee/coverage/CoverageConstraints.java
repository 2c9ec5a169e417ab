package io.marquee.coverage;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoftlong.HardMediumSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.bi.BiConstraintStream;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintCollector;
import io.marquee.account.Tier;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * By what plans are judged. Limits are hard, leaving nobody alone is medium, fitting well is soft; numbers and points
 * come from rules. Timefold makes this by its name and so needs it public.
 */
public final class CoverageConstraints implements ConstraintProvider {

    static final String HOURS = "Nobody is given more hours than the limit";
    static final String SKILLS = "Who looks after an account has the skills that its tier asks for";
    static final String TIER_ACCOUNTS = "Nobody has more accounts of a tier than rules allow";
    static final String KEY_ACCOUNTS = "Nobody has more key accounts than rules allow";
    static final String MANAGED = "No account that needs a manager is left alone, an important one least of all";

    // the same functions each time, so that constraints share what they count
    private static final Function<Assignment, Post> POST = Assignment::given;
    private static final Function<Assignment, Tier> TIER = Assignment::tier;
    private static final Predicate<Assignment> KEY = Assignment::isKey;
    private static final UniConstraintCollector<Assignment, ?, Long> LOAD =
            ConstraintCollectors.sumLong(Assignment::effort);

    /** The business sentence of a soft constraint. */
    static String sentence(Aim aim) {
        return switch (aim) {
            case INDUSTRY -> "An account is looked after by somebody who knows its industry";
            case SKILLS -> "An account is looked after by somebody skilled";
            case REGION -> "An account is looked after where it sits";
            case CONTINUITY -> "An account keeps the manager whom it has today";
            case BALANCE -> "Work is spread evenly over the managers";
            case RESERVE -> "Nobody is given more hours than the target";
        };
    }

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        return new Constraint[] {
            hours(factory),
            skills(factory),
            tierAccounts(factory),
            keyAccounts(factory),
            managed(factory),
            industry(factory),
            skilled(factory),
            region(factory),
            continuity(factory),
            balance(factory),
            reserve(factory)
        };
    }

    /** Nobody is given more hours than the limit. Hard: each hundredth of an hour beyond it. */
    Constraint hours(ConstraintFactory factory) {
        return loads(factory)
                .filter((post, load) -> post.overload(load) > 0)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Post::overload)
                .justifyWith(
                        (post, load, score) -> new Justification.TooManyHours(post.managerId(), post.overload(load)))
                .asConstraint(HOURS);
    }

    /** Who looks after an account has the skills that its tier asks for. Hard: each step of the weakest skill. */
    Constraint skills(ConstraintFactory factory) {
        return factory.forEach(Assignment.class)
                .filter(each -> each.given().missingSkill(each.tier()) > 0)
                .penalizeLong(
                        HardMediumSoftLongScore.ONE_HARD, each -> each.given().missingSkill(each.tier()))
                .justifyWith((each, score) -> new Justification.TooLittleSkill(
                        each.accountId(), each.given().managerId()))
                .asConstraint(SKILLS);
    }

    /** Nobody has more accounts of a tier than rules allow. Hard: each account too many. */
    Constraint tierAccounts(ConstraintFactory factory) {
        return factory.forEach(Assignment.class)
                .filter(each -> each.given().isLimited(each.tier()))
                .groupBy(POST, TIER, ConstraintCollectors.countLong())
                .filter((post, tier, accounts) -> post.surplus(tier, accounts) > 0)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Post::surplus)
                .justifyWith((post, tier, accounts, score) ->
                        new Justification.TooManyAccounts(post.managerId(), tier, accounts))
                .asConstraint(TIER_ACCOUNTS);
    }

    /** Nobody has more key accounts than rules allow. Hard: each account too many. */
    Constraint keyAccounts(ConstraintFactory factory) {
        return factory.forEach(Assignment.class)
                .filter(KEY)
                .groupBy(POST, ConstraintCollectors.countLong())
                .filter((post, accounts) -> post.keySurplus(accounts) > 0)
                .penalizeLong(HardMediumSoftLongScore.ONE_HARD, Post::keySurplus)
                .justifyWith(
                        (post, accounts, score) -> new Justification.TooManyKeyAccounts(post.managerId(), accounts))
                .asConstraint(KEY_ACCOUNTS);
    }

    /** No account that needs a manager is left alone, an important one least of all. Medium: its importance. */
    Constraint managed(ConstraintFactory factory) {
        return factory.forEachIncludingUnassigned(Assignment.class)
                .filter(each -> each.post() == null)
                .penalizeLong(HardMediumSoftLongScore.ONE_MEDIUM, Assignment::importance)
                .justifyWith((each, score) -> new Justification.Alone(each.accountId()))
                .asConstraint(MANAGED);
    }

    /** An account is looked after by somebody who knows its industry. Soft: its points for each that is. */
    Constraint industry(ConstraintFactory factory) {
        return fitting(factory, Aim.INDUSTRY);
    }

    /** An account is looked after by somebody skilled. Soft: its points in proportion to the skills. */
    Constraint skilled(ConstraintFactory factory) {
        return fitting(factory, Aim.SKILLS);
    }

    /** An account is looked after where it sits. Soft: its points for each that is. */
    Constraint region(ConstraintFactory factory) {
        return fitting(factory, Aim.REGION);
    }

    /** An account keeps the manager whom it has today. Soft: its points for each that does. */
    Constraint continuity(ConstraintFactory factory) {
        return fitting(factory, Aim.CONTINUITY);
    }

    /** Work is spread evenly over the managers. Soft: its points for work times how much of each manager is used. */
    Constraint balance(ConstraintFactory factory) {
        return loads(factory)
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Post::strain)
                .justifyWith((post, load, score) -> new Justification.Straining(post.managerId(), Aim.BALANCE))
                .asConstraint(sentence(Aim.BALANCE));
    }

    /** Nobody is given more hours than the target. Soft: its points for each account's worth of hours beyond it. */
    Constraint reserve(ConstraintFactory factory) {
        return loads(factory)
                .filter((post, load) -> post.excess(load) > 0)
                .penalizeLong(HardMediumSoftLongScore.ONE_SOFT, Post::excess)
                .justifyWith((post, load, score) -> new Justification.Straining(post.managerId(), Aim.RESERVE))
                .asConstraint(sentence(Aim.RESERVE));
    }

    private static BiConstraintStream<Post, Long> loads(ConstraintFactory factory) {
        return factory.forEach(Assignment.class).groupBy(POST, LOAD);
    }

    private static Constraint fitting(ConstraintFactory factory, Aim aim) {
        return factory.forEach(Assignment.class)
                .filter(each -> each.fit(aim, each.given()) > 0)
                .rewardLong(HardMediumSoftLongScore.ONE_SOFT, each -> each.fit(aim, each.given()))
                .justifyWith((each, score) ->
                        new Justification.Fitting(each.accountId(), each.given().managerId(), aim))
                .asConstraint(sentence(aim));
    }
}
