package io.marquee.coverage;

import io.marquee.account.Tier;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What each manager has been given so far, and what limits leave room for. */
final class Burdens {

    private final List<Set<Assignment>> given = new ArrayList<>();
    private final long[] loads;
    private final int[] keyAccounts;
    private final Map<Tier, int[]> tierAccounts = new EnumMap<>(Tier.class);

    private Burdens(int posts) {
        this.loads = new long[posts];
        this.keyAccounts = new int[posts];
        for (int i = 0; i < posts; i++) {
            given.add(new LinkedHashSet<>());
        }
        for (Tier tier : Tier.values()) {
            tierAccounts.put(tier, new int[posts]);
        }
    }

    static Burdens of(Draft draft) {
        Burdens burdens = new Burdens(draft.posts().size());
        for (Assignment each : draft.assignments()) {
            Post post = each.post();
            if (post != null) {
                burdens.add(each, post);
            }
        }
        return burdens;
    }

    void add(Assignment account, Post to) {
        given.get(to.place()).add(account);
        count(account, to, 1);
    }

    void remove(Assignment account, Post from) {
        given.get(from.place()).remove(account);
        count(account, from, -1);
    }

    private void count(Assignment account, Post at, int sign) {
        int place = at.place();
        loads[place] += sign * account.effort();
        keyAccounts[place] += account.isKey() ? sign : 0;
        of(account.tier())[place] += sign;
    }

    /** What a manager has been given; changes with it. */
    Set<Assignment> given(Post to) {
        return given.get(to.place());
    }

    /** Hours a year, in units of {@link WorkHours}. */
    long load(Post of) {
        return loads[of.place()];
    }

    int accounts(Post of) {
        return given(of).size();
    }

    int accounts(Post of, Tier tier) {
        return of(tier)[of.place()];
    }

    private int[] of(Tier tier) {
        return Objects.requireNonNull(tierAccounts.get(tier));
    }

    int keyAccounts(Post of) {
        return keyAccounts[of.place()];
    }

    /** Whether a manager can be given one more account. */
    boolean allows(Assignment more, Post to) {
        return to.missingSkill(more.tier()) == 0
                && loads[to.place()] + more.effort() <= to.limit()
                && countsOneMore(more.tier(), to);
    }

    /** Whether limits on counts leave room for one more account of a tier. */
    boolean countsOneMore(Tier tier, Post at) {
        return !exceedsTier(tier, at) && !exceedsKey(tier, at);
    }

    /** Whether a manager can be given one account in place of another. */
    boolean allowsInstead(Assignment more, Assignment of, Post to) {
        count(of, to, -1);
        boolean allowed = allows(more, to);
        count(of, to, 1);
        return allowed;
    }

    /** Every limit that keeps a manager from being given one more account. */
    Set<Limit> against(Assignment more, Post to) {
        Set<Limit> limits = EnumSet.noneOf(Limit.class);
        if (to.missingSkill(more.tier()) > 0) {
            limits.add(Limit.SKILLS);
        }
        if (loads[to.place()] + more.effort() > to.limit()) {
            limits.add(more.effort() > to.limit() ? Limit.TOO_LARGE : Limit.HOURS_LEFT);
        }
        if (exceedsTier(more.tier(), to)) {
            limits.add(Limit.TIER_ACCOUNTS);
        }
        if (exceedsKey(more.tier(), to)) {
            limits.add(Limit.KEY_ACCOUNTS);
        }
        return limits;
    }

    private boolean exceedsTier(Tier tier, Post at) {
        return at.surplus(tier, accounts(at, tier) + 1L) > 0;
    }

    private boolean exceedsKey(Tier tier, Post at) {
        return tier.isKey() && at.keySurplus(keyAccounts(at) + 1L) > 0;
    }
}
