package io.marquee.web;

import java.io.IOException;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Lets a {@link Streamed} write itself. */
final class StreamedConverter extends AbstractHttpMessageConverter<Streamed> {

    StreamedConverter() {
        super(MediaType.parseMediaType(Streamed.MEDIA_TYPE));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Streamed.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @org.jspecify.annotations.Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Streamed readInternal(Class<? extends Streamed> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("streams are only written", message);
    }

    @Override
    protected void writeInternal(Streamed answer, HttpOutputMessage message) throws IOException {
        answer.to(message.getBody());
    }
}
