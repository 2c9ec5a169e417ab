package io.marquee.portfolio;

import io.marquee.account.Account;
import io.marquee.account.Tier;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tiers accounts hold: as the last formal evaluation found, or as they were given since. */
final class HeldTiers {

    private final JdbcClient jdbc;

    HeldTiers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Some accounts in the tiers that they hold, in the same order. */
    List<Standing> of(List<AccountVersion> versions, @Nullable Applied applied) {
        Map<String, Held> found = applied == null ? Map.of() : found(versions, applied);
        return versions.stream()
                .map(version -> standing(version, applied, found))
                .toList();
    }

    private static Standing standing(AccountVersion version, @Nullable Applied applied, Map<String, Held> found) {
        return applied != null && applied.holdsFor(version)
                ? new Standing(version, found.get(version.id()), applied.no())
                : new Standing(version, version.given(), 0);
    }

    private Map<String, Held> found(List<AccountVersion> versions, Applied applied) {
        List<String> ids = versions.stream()
                .filter(applied::holdsFor)
                .map(AccountVersion::id)
                .toList();
        Map<String, Held> found = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select account_id, tier, tier_since, low_evaluations from evaluated"
                            + " where evaluation_no = ? and account_id = any(?) and tier is not null")
                    .param(applied.no())
                    .param(new Texts(ids))
                    .query((row, at) -> found.put(
                            row.getString(1),
                            new Held(
                                    Tier.valueOf(row.getString(2)),
                                    row.getDate(3).toLocalDate(),
                                    row.getInt(4))))
                    .list();
        }
        return found;
    }

    /**
     * An account in its tier.
     *
     * @param held {@code null}: it holds none yet
     * @param evaluation the number of the evaluation that says so; 0 if the facts do
     */
    record Standing(AccountVersion version, @Nullable Held held, int evaluation) {

        Account account() {
            return version.account(held);
        }

        /** A name of all that is shown of the account, which changes with it. */
        String tag() {
            return "\"" + version.revision() + "-" + evaluation + "\"";
        }
    }
}
