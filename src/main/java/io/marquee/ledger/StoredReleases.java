package io.marquee.ledger;

import io.marquee.policy.Compiler;
import io.marquee.policy.Fault;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.ConcurrentReferenceHashMap;

/** Every release that ever decided, stored whole, and compiled again when it is asked for. */
final class StoredReleases {

    private static final int MOST_COMPILED = 4;

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final Map<Integer, String> ids = new ConcurrentHashMap<>();

    /** By the ids of the releases; made anew after memory was short. */
    private final Map<String, Wording> wordings = new ConcurrentReferenceHashMap<>();

    private final Map<String, Release> compiled = new LinkedHashMap<>(16, 0.75f, true);
    private final Object compiling = new Object();
    private volatile @Nullable Release active;

    StoredReleases(JdbcClient jdbc, TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Stores a release and its features, unless they are. */
    void store(Release release, Features features, long now) {
        int number = number(release, now);
        String featuresId = PolicyFile.hash(features.files());
        transaction.executeWithoutResult(status -> storeFeatures(number, featuresId, features, now));
        remember(release);
    }

    private int number(Release release, long now) {
        Integer known = number(release.id());
        while (known == null) {
            try {
                transaction.executeWithoutResult(status -> storeRules(release, now));
            } catch (DuplicateKeyException e) {
                // another instance was quicker, with this release or with its number
            }
            known = number(release.id());
        }
        return known;
    }

    private void storeRules(Release release, long now) {
        int number = jdbc.sql("select coalesce(max(release_no), 0) + 1 from policy_release")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into policy_release (release_no, release_id, stored_ms) values (?, ?, ?)")
                .params(number, release.id(), now)
                .update();
        for (PolicyFile file : release.files()) {
            jdbc.sql("insert into policy_rule_file (release_no, name, text) values (?, ?, ?)")
                    .params(number, file.name(), file.text())
                    .update();
        }
    }

    private void storeFeatures(int number, String id, Features features, long now) {
        for (PolicyFile file : features.files()) {
            jdbc.sql(
                            "insert into policy_feature_file (features_id, name, text) values (?, ?, ?) on conflict do nothing")
                    .params(id, file.name(), file.text())
                    .update();
        }
        if (!id.equals(inForce(number, now).orElse(null))) { // features may come back
            jdbc.sql("insert into policy_feature_set (release_no, features_id, stored_ms) values (?, ?, ?)"
                            + " on conflict do nothing")
                    .params(number, id, now)
                    .update();
        }
    }

    /** The number of a stored release; {@code null} if none is stored under the id. */
    @Nullable Integer number(String id) {
        Integer known = numbers.get(id);
        return known != null ? known : looked(id);
    }

    private @Nullable Integer looked(String id) {
        Integer number = jdbc.sql("select release_no from policy_release where release_id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(null);
        if (number != null) {
            numbers.put(id, number);
            ids.put(number, id);
        }
        return number;
    }

    /** The id of the release of a number. */
    String id(int number) {
        return ids.computeIfAbsent(
                number,
                each -> jdbc.sql("select release_id from policy_release where release_no = ?")
                        .param(each)
                        .query(String.class)
                        .single());
    }

    /** All releases' ids by their numbers, as they are stored now. */
    Map<Integer, String> all() {
        Map<Integer, String> all = new LinkedHashMap<>();
        jdbc.sql("select release_no, release_id from policy_release order by release_no")
                .query(row -> {
                    all.put(row.getInt(1), row.getString(2));
                });
        return all;
    }

    /** The rule files of a stored release, in the order of their names. */
    List<PolicyFile> rules(int number) {
        return jdbc
                .sql("select name, text from policy_rule_file where release_no = ?")
                .param(number)
                .query((row, at) -> new PolicyFile(row.getString(1), row.getString(2)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** The features that came with a release at a time. */
    Features features(int number, long ms) {
        return inForce(number, ms).map(this::features).orElseGet(() -> new Features(List.of()));
    }

    private Optional<String> inForce(int number, long ms) {
        return jdbc.sql("""
                        select features_id from policy_feature_set where release_no = ?
                        order by case when stored_ms <= ? then 0 else 1 end, abs(stored_ms - ?) limit 1""").params(number, ms, ms).query(String.class).optional();
    }

    /** The ids of all features that ever came with a release. */
    List<String> featureSets(int number) {
        return jdbc.sql("select distinct features_id from policy_feature_set where release_no = ? order by features_id")
                .param(number)
                .query((row, at) -> row.getString(1))
                .list();
    }

    /** The features of an id. */
    Features features(String id) {
        return new Features(jdbc.sql("select name, text from policy_feature_file where features_id = ?")
                .param(id)
                .query((row, at) -> new PolicyFile(row.getString(1), row.getString(2)))
                .list());
    }

    /** A release decides from now on, so it stays compiled until another does. */
    void activate(Release release) {
        active = release;
    }

    /**
     * The stored release of an id, compiled. Who asks for one that is compiled does not wait for another's compilation.
     *
     * @throws RefusedPolicy if it no longer passes, or its files are not those that were stored
     */
    Optional<Release> find(String id) {
        Optional<Release> known = known(id);
        Integer number = known.isPresent() ? null : number(id);
        return number == null ? known : Optional.of(compiled(id, number));
    }

    private Optional<Release> known(String id) {
        Release deciding = active;
        if (deciding != null && deciding.id().equals(id)) {
            return Optional.of(deciding);
        }
        synchronized (compiled) {
            return Optional.ofNullable(compiled.get(id));
        }
    }

    private Release compiled(String id, int number) {
        synchronized (compiling) {
            return known(id).orElseGet(() -> {
                List<PolicyFile> files = rules(number);
                if (!PolicyFile.hash(files).equals(id)) {
                    throw new RefusedPolicy(
                            List.of(Fault.of("release `" + id + "`", "its stored files are not those that it had")));
                }
                return remember(new Compiler().compile(files));
            });
        }
    }

    /** How the reasons of a release read. */
    Wording wording(Release release) {
        return wordings.computeIfAbsent(release.id(), id -> Wording.of(release));
    }

    /** The place of a rule in the release of a number; -1 if it has none of that name. */
    int place(int number, String rule) {
        Release release = find(id(number)).orElseThrow();
        return release.policy().rules().anyMatch(each -> each.name().equals(rule)) ? release.place(rule) : -1;
    }

    private Release remember(Release release) {
        synchronized (compiled) {
            compiled.put(release.id(), release);
            if (compiled.size() > MOST_COMPILED) {
                compiled.remove(compiled.keySet().iterator().next());
            }
        }
        return release;
    }
}
