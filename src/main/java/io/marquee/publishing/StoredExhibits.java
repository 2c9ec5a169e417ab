package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.Release;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** The table of exhibits. What is not in it is made, one after the other, and stays. Thread-safe. */
final class StoredExhibits {

    /** Another where what is stored, or how it is found, changes: then all of it is made anew. */
    private static final int FORM = 1;

    private static final int MOST = 4;
    private static final JsonMapper MAPPER = new JsonMapper();

    private final JdbcClient jdbc;
    private final BiFunction<Release, Features, Exhibits> making;
    private final Object makes = new Object();

    private final Map<PolicyId, Exhibits> latest = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<PolicyId, Exhibits> eldest) {
            return size() > MOST;
        }
    });

    /** @param making takes seconds */
    StoredExhibits(JdbcClient jdbc, BiFunction<Release, Features, Exhibits> making) {
        this.jdbc = jdbc;
        this.making = making;
    }

    /** What features that come with a release show of it. */
    Exhibits of(Release release, Features features) {
        PolicyId key = PolicyId.of(release, features);
        Exhibits known = known(key);
        if (known == null) {
            synchronized (makes) {
                known = known(key);
                if (known == null) {
                    known = making.apply(release, features);
                    store(key, known);
                }
            }
        }
        latest.put(key, known);
        return known;
    }

    private @Nullable Exhibits known(PolicyId key) {
        Exhibits remembered = latest.get(key);
        return remembered != null ? remembered : stored(key);
    }

    private @Nullable Exhibits stored(PolicyId key) {
        return jdbc.sql("select text from exhibits where release_id = ? and features_id = ? and form = ?")
                .params(key.release(), key.features(), FORM)
                .query((row, at) -> MAPPER.readValue(row.getString(1), Exhibits.class))
                .optional()
                .orElse(null);
    }

    private void store(PolicyId key, Exhibits made) {
        latest.put(key, made);
        if (made.areSettled()) {
            jdbc.sql("insert into exhibits (release_id, features_id, form, text) values (?, ?, ?, ?)"
                            + " on conflict do nothing")
                    .params(key.release(), key.features(), FORM, MAPPER.writeValueAsString(made))
                    .update();
        }
    }
}
