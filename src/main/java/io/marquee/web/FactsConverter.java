package io.marquee.web;

import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotWritableException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.json.JsonMapper;

/** Reads one JSON object as facts that check themselves. */
public final class FactsConverter<T> extends AbstractHttpMessageConverter<T> {

    private final Class<T> type;
    private final Function<JsonParser, T> reader;
    private final JsonReading json;
    private final int limit;

    /** @param reader reads and checks the facts; throws what a {@link Translation} is declared for */
    public FactsConverter(Class<T> type, Function<JsonParser, T> reader, JsonMapper mapper, RequestLimits limits) {
        super(MediaType.APPLICATION_JSON);
        this.type = type;
        this.reader = reader;
        this.json = new JsonReading(mapper.tokenStreamFactory());
        this.limit = Math.toIntExact(limits.body().toBytes());
    }

    @Override
    protected boolean supports(Class<?> asked) {
        return asked == type;
    }

    /** What is answered is written like any other answer. */
    @Override
    public boolean canWrite(Class<?> asked, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected T readInternal(Class<? extends T> asked, HttpInputMessage message) throws IOException {
        return json.read(body(message), reader);
    }

    private byte[] body(HttpInputMessage message) throws IOException {
        if (message.getHeaders().getContentLength() > limit) {
            throw tooLarge();
        }
        byte[] body = message.getBody().readNBytes(limit + 1);
        if (body.length > limit) {
            throw tooLarge();
        }
        return body;
    }

    private Refused tooLarge() {
        return new Refused(
                ProblemType.TOO_LARGE.with("a body of more than " + limit + " bytes", "at most " + limit + " bytes"));
    }

    @Override
    protected void writeInternal(T facts, HttpOutputMessage message) {
        throw new HttpMessageNotWritableException("facts are only read");
    }
}
