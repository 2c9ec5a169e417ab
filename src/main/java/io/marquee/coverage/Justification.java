package io.marquee.coverage;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.marquee.account.Tier;

/** Why a constraint counts, in terms of accounts and managers. */
sealed interface Justification extends ConstraintJustification {

    /** A manager is given more hours than the limit. */
    record TooManyHours(String managerId, long overHundredths) implements Justification {}

    /** A manager's skills are below what an account asks for. */
    record TooLittleSkill(String accountId, String managerId) implements Justification {}

    /** A manager has too many accounts of a tier. */
    record TooManyAccounts(String managerId, Tier tier, long accounts) implements Justification {}

    /** A manager has too many key accounts. */
    record TooManyKeyAccounts(String managerId, long accounts) implements Justification {}

    /** Nobody looks after an account. */
    record Alone(String accountId) implements Justification {}

    /** A manager fits an account. */
    record Fitting(String accountId, String managerId, Aim aim) implements Justification {}

    /** A manager's hours strain an aim. */
    record Straining(String managerId, Aim aim) implements Justification {}
}
