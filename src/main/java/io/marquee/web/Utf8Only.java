package io.marquee.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.HandlerInterceptor;

/** Refuses bodies that are not plain UTF-8. */
final class Utf8Only implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        refuseCharset(request.getContentType());
        refuseEncoding(request.getHeader(HttpHeaders.CONTENT_ENCODING));
        return true;
    }

    private static void refuseCharset(@Nullable String type) {
        Charset charset = type == null ? null : MediaType.parseMediaType(type).getCharset();
        if (charset != null && !charset.equals(StandardCharsets.UTF_8)) {
            throw unsupported("the charset `" + charset.name() + "`", "`UTF-8`");
        }
    }

    private static void refuseEncoding(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw unsupported("a body with a content encoding", "a body without one");
        }
    }

    private static Refused unsupported(String given, String allowed) {
        return new Refused(ProblemType.UNSUPPORTED_MEDIA_TYPE.with(given, allowed));
    }
}
