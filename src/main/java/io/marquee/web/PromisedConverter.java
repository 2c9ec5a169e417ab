package io.marquee.web;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import tools.jackson.databind.json.JsonMapper;

/** Writes a {@link Promised} answer while what it waits for is still being done, and lets it leave afterwards. */
final class PromisedConverter extends AbstractHttpMessageConverter<Promised> {

    private final JsonMapper mapper;

    PromisedConverter(JsonMapper mapper) {
        super(MediaType.APPLICATION_JSON);
        this.mapper = mapper;
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Promised.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Promised readInternal(Class<? extends Promised> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("promises are only written", message);
    }

    /** Nothing of the answer is touched before the wait has ended well. */
    @Override
    protected void writeInternal(Promised answer, HttpOutputMessage message) throws IOException {
        byte[] text = mapper.writeValueAsBytes(answer.answer());
        answer.await();
        message.getHeaders().setContentLength(text.length);
        message.getBody().write(text);
    }
}
