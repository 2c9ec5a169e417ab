package io.marquee.ledger;

import io.marquee.account.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for: every given condition must hold.
 *
 * @param fromMs the first time that counts
 * @param untilMs the first time that no longer counts
 * @param rule the name of a rule that fired
 * @param before entries before this id only
 * @param most how many entries are wanted
 */
record Query(
        @Nullable String accountId,
        @Nullable String tier,
        @Nullable String release,
        @Nullable String rule,
        @Nullable Long fromMs,
        @Nullable Long untilMs,
        @Nullable UUID before,
        int most) {

    private static final int MOST = 500;
    private static final int USUAL = 50;
    private static final String TIME = "a time in UTC such as `2026-01-15T09:30:00Z`, or a day such as `2026-01-15`";
    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern RELEASE = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern RULE = Pattern.compile("\\P{Cntrl}{1,300}");
    private static final Set<String> KNOWN =
            Set.of("account", "tier", "release", "rule", "from", "until", "before", "limit");

    /**
     * The query of parameters; those that are missing ask for nothing.
     *
     * @throws RefusedQuery if a parameter is not known, given twice or has a value that is not allowed
     */
    static Query of(Map<String, List<String>> parameters) {
        parameters.forEach((name, values) -> {
            if (!KNOWN.contains(name)) {
                throw new RefusedQuery(
                        "the parameter `" + name + "`",
                        "`account`, `tier`, `release`, `rule`, `from`, `until`, `before` and `limit`");
            }
            if (values.size() != 1) {
                throw new RefusedQuery("`" + name + "` " + values.size() + " times", "`" + name + "` once");
            }
        });
        return new Query(
                value(parameters, "account", Query::account),
                value(parameters, "tier", Query::tier),
                value(parameters, "release", Query::release),
                value(parameters, "rule", Query::rule),
                value(parameters, "from", text -> time("from", text)),
                value(parameters, "until", text -> time("until", text)),
                value(parameters, "before", text -> id("before", text)),
                Objects.requireNonNullElse(value(parameters, "limit", Query::limit), USUAL));
    }

    private static <T> @Nullable T value(
            Map<String, List<String>> parameters, String name, Function<String, T> reader) {
        List<String> given = parameters.get(name);
        return given == null ? null : reader.apply(given.get(0));
    }

    private static String account(String text) {
        return matching("account", text, ACCOUNT, "1 to 64 letters, digits, `.`, `_` or `-`");
    }

    /**
     * Reads the id of a release.
     *
     * @throws RefusedQuery if it can be none
     */
    static String release(String text) {
        return matching("release", text, RELEASE, "the id of a release, 64 hexadecimal digits");
    }

    private static String rule(String text) {
        return matching("rule", text, RULE, "the name of a rule, in at most 300 characters on one line");
    }

    private static String matching(String parameter, String text, Pattern pattern, String allowed) {
        if (!pattern.matcher(text).matches()) {
            throw RefusedQuery.value(parameter, text, allowed);
        }
        return text;
    }

    private static String tier(String text) {
        String known =
                Arrays.stream(Tier.values()).map(tier -> "`" + tier + "`").collect(Collectors.joining(", "));
        return Arrays.stream(Tier.values())
                .map(Tier::name)
                .filter(text::equals)
                .findAny()
                .orElseThrow(() -> RefusedQuery.value("tier", text, known));
    }

    private static long time(String name, String text) {
        try {
            return text.length() == "2026-01-15".length()
                    ? LocalDate.parse(text)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                            .toEpochMilli()
                    : Instant.parse(text).toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException e) {
            throw RefusedQuery.value(name, text, TIME);
        }
    }

    private static int limit(String text) {
        if (!text.matches("[1-9][0-9]{0,2}") || Integer.parseInt(text) > MOST) {
            throw RefusedQuery.value("limit", text, "1 to " + MOST);
        }
        return Integer.parseInt(text);
    }

    /**
     * Reads the id of a decision.
     *
     * @throws RefusedQuery if it is none
     */
    static UUID id(String name, String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equals(text)) {
                return id;
            }
        } catch (IllegalArgumentException e) {
            // refused below
        }
        throw RefusedQuery.value(name, text, "the id of a decision such as `019b0000-0000-8000-8000-010000000001`");
    }

    /** The least id that counts, if there is a limit. */
    @Nullable UUID least() {
        return fromMs == null ? null : EntryId.from(fromMs);
    }

    /** The first id that no longer counts, if there is a limit. */
    @Nullable UUID end() {
        UUID end = untilMs == null ? null : EntryId.from(untilMs);
        return end == null || (before != null && EntryId.ORDER.compare(before, end) < 0) ? before : end;
    }
}
