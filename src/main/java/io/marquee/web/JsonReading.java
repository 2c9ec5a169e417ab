package io.marquee.web;

import java.util.function.Function;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;

/** Reads one JSON value that is all there is. */
record JsonReading(TokenStreamFactory json) {

    <T> T read(byte[] text, Function<JsonParser, T> reader) {
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), text)) {
            T value = reader.apply(parser);
            refuseMore(parser);
            return value;
        }
    }

    private static void refuseMore(JsonParser parser) {
        boolean more;
        try {
            more = parser.nextToken() != null;
        } catch (JacksonException e) {
            more = true;
        }
        if (more) {
            throw new Refused(ProblemType.MALFORMED.with("more text behind the JSON object", "one JSON object"));
        }
    }
}
