package io.marquee.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Writes answers of a type, and reads none. */
abstract class WritingConverter<T> extends AbstractHttpMessageConverter<T> {

    private final Class<T> type;

    WritingConverter(Class<T> type, MediaType... written) {
        super(written);
        this.type = type;
    }

    @Override
    protected final boolean supports(Class<?> asked) {
        return type.isAssignableFrom(asked);
    }

    @Override
    public final boolean canRead(Class<?> asked, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    protected final T readInternal(Class<? extends T> asked, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("answers are only written", message);
    }
}
