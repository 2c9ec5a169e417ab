package io.marquee.account;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.function.Function;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/** Facts as JSON: exact, and in one canonical form. */
public final class FactsJson {

    /** Everything in full, numbers as they are, fields in the order of the contract. */
    public static final JsonMapper EXACT = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The same without what is not known: the form that facts are kept in. */
    public static final JsonMapper CANONICAL = EXACT.rebuild()
            .changeDefaultPropertyInclusion(include -> include.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private FactsJson() {}

    /** The canonical form. */
    public static String write(Object facts) {
        return CANONICAL.writeValueAsString(facts);
    }

    /** Reads what {@link #write} wrote. */
    public static <T> T read(String text, Function<JsonParser, T> reader) {
        try (JsonParser json = CANONICAL.createParser(text)) {
            return reader.apply(json);
        }
    }
}
