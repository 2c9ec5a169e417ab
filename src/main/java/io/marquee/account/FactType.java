package io.marquee.account;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** How one type of fact is read from JSON, and what is allowed there. */
public abstract sealed class FactType {

    /** The most digits that a number may have before its decimal point. */
    public static final int WHOLE_DIGITS = 18;

    /** The most digits that a number may have after its decimal point. */
    public static final int FRACTION_DIGITS = 10;

    /** The most elements that a list may have. */
    public static final int LONGEST_LIST = 100;

    /** The value at the current token, or {@code null} after a refusal; pointers are relative to the value. */
    abstract @Nullable Object read(JsonParser json, String pointer, List<Refusal> refusals);

    /** What is allowed, as a phrase that an error can use. */
    public abstract String allowed();

    static FactType of(Type type, @Nullable Fact fact) {
        if (type == BigDecimal.class) {
            return new Exact(Range.of(fact), fact);
        }
        if (type == Integer.class) {
            return new Whole(Range.of(fact), fact);
        }
        if (type == String.class) {
            return new Text(fact);
        }
        if (type == Boolean.class || type == boolean.class) {
            return new Truth();
        }
        if (type == LocalDate.class) {
            return new Day();
        }
        if (type instanceof ParameterizedType list) {
            FactType element = of(list.getActualTypeArguments()[0], fact);
            return new Many(element, list.getRawType() == Set.class);
        }
        Class<?> named = (Class<?>) type;
        if (named.isEnum()) {
            return new Choice(named);
        }
        return new Composite(FactSheet.of(named.asSubclass(Record.class)));
    }

    /** What stands at the current token, for an error. */
    static String given(JsonParser json) {
        return switch (json.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "a list";
            case VALUE_STRING -> "the text `" + json.getString() + "`";
            case VALUE_NULL -> "null";
            default -> "`" + json.getString() + "`";
        };
    }

    private static @Nullable Object refuse(JsonParser json, String pointer, String allowed, List<Refusal> refusals) {
        refusals.add(new Refusal(pointer, given(json), allowed));
        json.skipChildren();
        return null;
    }

    /** The bounds of a number. */
    record Range(
            @Nullable BigDecimal min,
            @Nullable BigDecimal max,
            @Nullable BigDecimal above) {

        static Range of(@Nullable Fact fact) {
            return fact == null
                    ? new Range(null, null, null)
                    : new Range(bound(fact.min()), bound(fact.max()), bound(fact.above()));
        }

        private static @Nullable BigDecimal bound(String text) {
            return text.isEmpty() ? null : new BigDecimal(text);
        }

        boolean holds(BigDecimal value) {
            return (min == null || value.compareTo(min) >= 0)
                    && (max == null || value.compareTo(max) <= 0)
                    && (above == null || value.compareTo(above) > 0);
        }

        String wording() {
            if (above != null) {
                return " more than " + above;
            }
            if (min != null && max != null) {
                return " from " + min + " to " + max;
            }
            return min != null ? " of at least " + min : "";
        }
    }

    /** An exact decimal. */
    static final class Exact extends FactType {

        private final Range range;

        Exact(Range range, @Nullable Fact fact) {
            this.range = range;
        }

        @Override
        @Nullable Object read(JsonParser json, String pointer, List<Refusal> refusals) {
            JsonToken token = json.currentToken();
            if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
                return refuse(json, pointer, allowed(), refusals);
            }
            BigDecimal value = exact(json);
            if (value == null || !range.holds(value)) {
                return refuse(json, pointer, allowed(), refusals);
            }
            return value;
        }

        /** The number at the current token without trailing zeros behind the point; {@code null} if it is too long. */
        static @Nullable BigDecimal exact(JsonParser json) {
            BigDecimal value;
            try {
                value = json.getDecimalValue();
            } catch (NumberFormatException | ArithmeticException e) {
                return null;
            }
            if (value.signum() == 0) {
                return BigDecimal.ZERO;
            }
            if ((long) value.precision() - value.scale() > WHOLE_DIGITS || value.scale() < -WHOLE_DIGITS) {
                return null;
            }
            if (value.scale() != 0) {
                value = value.stripTrailingZeros();
                value = value.scale() < 0 ? value.setScale(0) : value;
            }
            return value.scale() > FRACTION_DIGITS ? null : value;
        }

        @Override
        public String allowed() {
            return "a number" + range.wording() + " with at most " + WHOLE_DIGITS + " digits before and "
                    + FRACTION_DIGITS + " behind the decimal point";
        }
    }

    /** A whole number. */
    static final class Whole extends FactType {

        private final Range range;

        Whole(Range range, @Nullable Fact fact) {
            this.range = range;
        }

        @Override
        @Nullable Object read(JsonParser json, String pointer, List<Refusal> refusals) {
            JsonToken token = json.currentToken();
            if (token != JsonToken.VALUE_NUMBER_INT && token != JsonToken.VALUE_NUMBER_FLOAT) {
                return refuse(json, pointer, allowed(), refusals);
            }
            BigDecimal value = Exact.exact(json);
            if (value == null || value.scale() > 0 || !range.holds(value)) {
                return refuse(json, pointer, allowed(), refusals);
            }
            return value.intValueExact();
        }

        @Override
        public String allowed() {
            return "a whole number" + range.wording();
        }
    }

    /** A text. */
    static final class Text extends FactType {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

        private final int length;
        private final boolean blank;
        private final @Nullable Pattern pattern;
        private final boolean country;
        private final String wording;

        Text(@Nullable Fact fact) {
            this.length = fact == null ? 200 : fact.length();
            this.blank = fact == null || fact.blank();
            this.country = fact != null && fact.pattern().equals("ISO-3166");
            this.pattern = fact == null || country || fact.pattern().isEmpty() ? null : Pattern.compile(fact.pattern());
            this.wording = fact == null || fact.wording().isEmpty() ? lengths() : fact.wording();
        }

        private String lengths() {
            return blank
                    ? "text of at most " + length + " characters"
                    : "text of 1 to " + length + " characters, not blank";
        }

        @Override
        @Nullable Object read(JsonParser json, String pointer, List<Refusal> refusals) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return refuse(json, pointer, allowed(), refusals);
            }
            String text = json.getString();
            boolean fits = text.length() <= length
                    && (blank || !Blank.isBlank(text))
                    && Refusal.isWhole(text)
                    && (!country || COUNTRIES.contains(text))
                    && (pattern == null || pattern.matcher(text).matches());
            return fits ? text : refuse(json, pointer, allowed(), refusals);
        }

        @Override
        public String allowed() {
            return wording;
        }
    }

    /** True or false. */
    static final class Truth extends FactType {

        @Override
        @Nullable Object read(JsonParser json, String pointer, List<Refusal> refusals) {
            return switch (json.currentToken()) {
                case VALUE_TRUE -> true;
                case VALUE_FALSE -> false;
                default -> refuse(json, pointer, allowed(), refusals);
            };
        }

        @Override
        public String allowed() {
            return "`true` or `false`";
        }
    }

    /** A calendar day. */
    static final class Day extends FactType {

        private static final DateTimeFormatter ISO =
                DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
        private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
        private static final LocalDate LAST = LocalDate.of(2999, 12, 31);

        @Override
        @Nullable Object read(JsonParser json, String pointer, List<Refusal> refusals) {
            if (json.currentToken() != JsonToken.VALUE_STRING) {
                return refuse(json, pointer, allowed(), refusals);
            }
            try {
                LocalDate date = LocalDate.parse(json.getString(), ISO);
                return date.isBefore(FIRST) || date.isAfter(LAST) ? refuse(json, pointer, allowed(), refusals) : date;
            } catch (DateTimeParseException e) {
                return refuse(json, pointer, allowed(), refusals);
            }
        }

        @Override
        public String allowed() {
            return "an ISO date from " + FIRST + " to " + LAST + ", for instance `2026-01-15`";
        }
    }

    /** One of a few constants. */
    static final class Choice extends FactType {

        private final Map<String, Object> constants = new LinkedHashMap<>();

        Choice(Class<?> type) {
            Arrays.stream(type.getEnumConstants()).forEach(each -> constants.put(((Enum<?>) each).name(), each));
        }

        @Override
        @Nullable Object read(JsonParser json, String pointer, List<Refusal> refusals) {
            Object constant = json.currentToken() == JsonToken.VALUE_STRING ? constants.get(json.getString()) : null;
            return constant != null ? constant : refuse(json, pointer, allowed(), refusals);
        }

        @Override
        public String allowed() {
            return constants.keySet().stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        }
    }

    /** A list, or a set, whose repetitions count once. */
    static final class Many extends FactType {

        private final FactType element;
        private final boolean set;

        Many(FactType element, boolean set) {
            this.element = element;
            this.set = set;
        }

        @Override
        @Nullable Object read(JsonParser json, String pointer, List<Refusal> refusals) {
            if (json.currentToken() != JsonToken.START_ARRAY) {
                return refuse(json, pointer, allowed(), refusals);
            }
            List<Object> values = new ArrayList<>();
            int count = 0;
            while (json.nextToken() != JsonToken.END_ARRAY) {
                if (count++ >= LONGEST_LIST) {
                    json.skipChildren();
                    continue;
                }
                Object value = element.read(json, pointer + "/" + (count - 1), refusals);
                if (value != null) {
                    values.add(value);
                }
            }
            if (count > LONGEST_LIST) {
                refusals.add(new Refusal(pointer, "a list of " + count, allowed()));
            }
            return set
                    ? Collections.unmodifiableSet(new LinkedHashSet<>(values))
                    : Collections.unmodifiableList(values);
        }

        @Override
        public String allowed() {
            return "a list of at most " + LONGEST_LIST + ", each " + element.allowed();
        }
    }

    /** A record within the record. */
    static final class Composite extends FactType {

        private final FactSheet<?> sheet;

        Composite(FactSheet<?> sheet) {
            this.sheet = sheet;
        }

        @Override
        @Nullable Object read(JsonParser json, String pointer, List<Refusal> refusals) {
            return sheet.readRecord(json, pointer, refusals);
        }

        @Override
        public String allowed() {
            return "an object";
        }
    }
}
