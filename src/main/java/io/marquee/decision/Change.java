package io.marquee.decision;

/**
 * What steadiness makes of the policy tier. Of several claims the later one holds, which for a lower policy tier is the
 * gentler one.
 */
public enum Change {
    /** No current tier: the policy tier holds. */
    NEW(Step.POLICY, Count.RESET),
    /** The policy tier is the current one. */
    UNCHANGED(Step.STAY, Count.RESET),
    /** The policy tier is higher, but not clearly enough. */
    PROMOTION_HELD(Step.STAY, Count.RESET),
    /** One step up. */
    PROMOTED(Step.UP, Count.RESET),
    /** The policy tier is lower; kept for now and counted. */
    AT_RISK(Step.STAY, Count.ADD),
    /** One step down. */
    DEMOTED(Step.DOWN, Count.RESET),
    /** The policy tier is lower, but within tolerance. */
    TOLERATED(Step.STAY, Count.RESET),
    /** The policy tier is lower, but too little is known. */
    HELD_FOR_DATA(Step.STAY, Count.KEEP);

    enum Step {
        POLICY,
        STAY,
        UP,
        DOWN
    }

    enum Count {
        RESET,
        ADD,
        KEEP
    }

    private final Step step;
    private final Count count;

    Change(Step step, Count count) {
        this.step = step;
        this.count = count;
    }

    Step step() {
        return step;
    }

    int count(int before) {
        return switch (count) {
            case RESET -> 0;
            case ADD -> before + 1;
            case KEEP -> before;
        };
    }
}
