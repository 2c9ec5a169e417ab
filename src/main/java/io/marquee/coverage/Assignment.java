package io.marquee.coverage;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningVariable;
import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An account that needs a manager, and the one whom a plan gives it. Compared by identity, hashed by its place. */
@PlanningEntity
final class Assignment {

    /** One account outweighs five hundred of the tier below, whatever their scores. */
    private static final long TIER_STEP = 1_000;

    @PlanningId
    private final int place;

    private final ManagedAccount account;
    private final long effort;
    private final long importance;

    @PlanningVariable(allowsUnassigned = true)
    private @Nullable Post post;

    Assignment(int place, ManagedAccount account, BigDecimal effortHours) {
        this(place, account, WorkHours.within(effortHours), importance(account), null);
    }

    private Assignment(int place, ManagedAccount account, long effort, long importance, @Nullable Post post) {
        this.place = place;
        this.account = account;
        this.effort = effort;
        this.importance = importance;
        this.post = post;
    }

    /** By tier, then by score. */
    private static long importance(ManagedAccount account) {
        BigDecimal score = account.score();
        long weight =
                TIER_STEP + 1 + (score == null ? 0 : score.movePointRight(1).longValue());
        for (Tier tier = account.tier(); tier != Tier.REGULAR; tier = tier.down()) {
            weight *= TIER_STEP;
        }
        return weight;
    }

    Assignment copy() {
        return new Assignment(place, account, effort, importance, post);
    }

    ManagedAccount account() {
        return account;
    }

    String accountId() {
        return account.accountId();
    }

    Tier tier() {
        return account.tier();
    }

    boolean isKey() {
        return account.tier().isKey();
    }

    /** Hours a year, in units of {@link WorkHours}. */
    long effort() {
        return effort;
    }

    /** What it costs to leave the account without a manager. */
    long importance() {
        return importance;
    }

    @Nullable Post post() {
        return post;
    }

    /** The manager of an account that has one. */
    Post given() {
        return Objects.requireNonNull(post);
    }

    void give(@Nullable Post to) {
        post = to;
    }

    /** How far an aim would be met by a manager, 0..{@link Post#FULL}; 0 for aims that are not about one account. */
    long fit(Aim aim, Post to) {
        boolean met = switch (aim) {
            case INDUSTRY -> to.manager().knows(account.industry());
            case REGION -> to.manager().worksIn(account.homeRegion());
            case CONTINUITY -> to.managerId().equals(account.managerId());
            case SKILLS, BALANCE, RESERVE -> false;
        };
        return aim == Aim.SKILLS ? to.skillFit() : met ? Post.FULL : 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return place;
    }

    @Override
    public String toString() {
        return account.accountId();
    }
}
