package io.marquee.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.server.ServletServerHttpResponse;

/** Lets a {@link Streamed} write itself. */
final class StreamedConverter extends WritingConverter<Streamed> {

    private static final int BUFFER = 64 * 1024;

    StreamedConverter() {
        super(Streamed.class, MediaType.parseMediaType(Streamed.MEDIA_TYPE), new MediaType("text", "csv"));
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
