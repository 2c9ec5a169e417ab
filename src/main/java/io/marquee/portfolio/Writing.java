package io.marquee.portfolio;

import io.marquee.account.Account;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes accounts as they are known from now on, within a transaction of others. */
final class Writing {

    private final Accounts accounts;
    private final Revisions revisions;
    private final HeldTiers tiers;
    private final EvaluationState state;

    Writing(Accounts accounts, Revisions revisions, HeldTiers tiers, EvaluationState state) {
        this.accounts = accounts;
        this.revisions = revisions;
        this.tiers = tiers;
        this.state = state;
    }

    /** What became of accounts. */
    record Written(long created, long changed, long unchanged) {

        static final Written NOTHING = new Written(0, 0, 0);

        Written plus(Written other) {
            return new Written(created + other.created, changed + other.changed, unchanged + other.unchanged);
        }
    }

    /**
     * Writes some accounts. A tier that they do not give stays as it was.
     *
     * @param some accounts of different ids
     * @param ms from when on they are known
     */
    Written write(List<Account> some, long ms) {
        long revision = revisions.next();
        Map<String, HeldTiers.Standing> before = standings(some);
        List<Accounts.Known> added = new ArrayList<>();
        List<String> retired = new ArrayList<>();
        for (Account account : some) {
            HeldTiers.Standing old = before.get(account.accountId());
            AccountVersion version = version(account, old, revision, ms);
            if (old == null || !isSame(old.version(), version)) {
                added.add(new Accounts.Known(version, account));
                if (old != null) {
                    retired.add(version.id());
                }
            }
        }
        if (!retired.isEmpty()) {
            accounts.retire(retired, revision, ms);
        }
        accounts.add(added);
        return new Written(added.size() - retired.size(), retired.size(), some.size() - added.size());
    }

    private Map<String, HeldTiers.Standing> standings(List<Account> some) {
        Map<String, AccountVersion> known =
                accounts.find(some.stream().map(Account::accountId).toList());
        Map<String, HeldTiers.Standing> standings = new HashMap<>();
        tiers.of(List.copyOf(known.values()), state.applied())
                .forEach(standing -> standings.put(standing.version().id(), standing));
        return standings;
    }

    private static AccountVersion version(Account account, HeldTiers.@Nullable Standing old, long revision, long ms) {
        Held given = Held.given(account);
        AccountVersion before = old == null ? null : old.version();
        boolean keeps = old != null && (given == null || given.equals(old.held()));
        return new AccountVersion(
                account.accountId(),
                revision,
                before == null ? revision : before.since(),
                ms,
                account.annualRevenue(),
                before != null && keeps ? before.given() : given,
                before != null && keeps ? before.givenRevision() : given == null ? 0 : revision,
                AccountVersion.text(account));
    }

    private static boolean isSame(AccountVersion one, AccountVersion other) {
        return one.facts().equals(other.facts()) && one.givenRevision() == other.givenRevision();
    }
}
