package io.marquee.portfolio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which accounts are searched: every given condition must hold.
 *
 * @param conditions SQL with one parameter each, and its value
 * @param after accounts behind this id only
 * @param most how many accounts are wanted
 */
record AccountQuery(Map<String, Object> conditions, String after, int most) {

    /** All of them, so many at a time. */
    static AccountQuery all(String after, int most) {
        return new AccountQuery(Map.of(), after, most);
    }

    /**
     * The query of parameters; those that are missing ask for nothing.
     *
     * @throws RefusedPortfolio if a parameter is not known, given twice or has a value that is not allowed
     */
    static AccountQuery of(Map<String, List<String>> parameters) {
        Parameters given = new Parameters(
                parameters, Set.of("name", "industry", "homeRegion", "accountManagerId", "after", "limit"));
        Map<String, Object> conditions = new LinkedHashMap<>();
        add(conditions, "name_key >= ?", given.text("name", 200), Accounts::key);
        add(conditions, "name_key < ?", given.text("name", 200), name -> Accounts.key(name) + Character.MAX_VALUE);
        add(conditions, "industry = ?", given.text("industry", 60), text -> text);
        add(conditions, "home_region = ?", given.text("homeRegion", 60), text -> text);
        add(conditions, "manager_id = ?", given.text("accountManagerId", 64), text -> text);
        return new AccountQuery(conditions, Objects.requireNonNullElse(given.text("after", 64), ""), given.limit());
    }

    private static void add(
            Map<String, Object> conditions,
            String condition,
            @Nullable String given,
            Function<String, @Nullable String> value) {
        if (given != null) {
            conditions.put(condition, Objects.requireNonNull(value.apply(given)));
        }
    }
}
