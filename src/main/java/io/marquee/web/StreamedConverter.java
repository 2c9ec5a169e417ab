package io.marquee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpResponse;

/** Lets a {@link Streamed} write itself. */
final class StreamedConverter extends AbstractHttpMessageConverter<Streamed> {

    private static final int BUFFER = 64 * 1024;

    StreamedConverter() {
        super(MediaType.parseMediaType(Streamed.MEDIA_TYPE), new MediaType("text", "csv"));
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Streamed.class.isAssignableFrom(type);
    }

    @Override
    public boolean canRead(Class<?> type, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected Streamed readInternal(Class<? extends Streamed> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("streams are only written", message);
    }

    @Override
    protected void writeInternal(Streamed answer, HttpOutputMessage message) throws IOException {
        OutputStream body = message.getBody();
        answer.to(message instanceof ServletServerHttpResponse servlet ? flushing(servlet.getServletResponse()) : body);
    }

    /** The body that a message hands out does not flush, and a stream must; decisions are larger than usual. */
    private static OutputStream flushing(HttpServletResponse response) throws IOException {
        response.setBufferSize(BUFFER);
        return response.getOutputStream();
    }
}
