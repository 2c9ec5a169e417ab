package io.marquee.web;

import java.io.IOException;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;

/** Writes a {@link Promised} answer while what it waits for is still being done, and lets it leave afterwards. */
final class PromisedConverter extends WritingConverter<Promised> {

    PromisedConverter() {
        super(Promised.class, MediaType.APPLICATION_JSON);
    }

    /** Nothing of the answer is touched before the wait has ended well. */
    @Override
    protected void writeInternal(Promised answer, HttpOutputMessage message) throws IOException {
        byte[] text = answer.answer();
        answer.await();
        message.getHeaders().setContentLength(text.length);
        message.getBody().write(text);
    }
}
