package io.marquee.web;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What HTTP itself objects to. */
final class HttpProblems {

    static final List<Translation<?>> ALL = List.of(
            new Translation<>(HttpMessageNotReadableException.class, HttpProblems::unreadable),
            new Translation<>(HttpMediaTypeNotSupportedException.class, HttpProblems::mediaType),
            new Translation<>(HttpMediaTypeNotAcceptableException.class, HttpProblems::acceptable),
            new Translation<>(HttpRequestMethodNotSupportedException.class, HttpProblems::method),
            new Translation<>(NoResourceFoundException.class, HttpProblems::address),
            new Translation<>(
                    ServletRequestBindingException.class,
                    e -> ProblemType.INVALID_PARAMETERS.with(
                            "a request without a parameter it needs", "its parameters")),
            new Translation<>(
                    InvalidParameterException.class,
                    e -> ProblemType.INVALID_PARAMETERS.with("a query that cannot be read", "`name=value&…` in UTF-8")),
            new Translation<>(IOException.class, e -> cut()),
            new Translation<>(ServletException.class, e -> ofStatus(400)));

    private HttpProblems() {}

    static Problem cut() {
        return ProblemType.CUT_BODY.with("a body that ended early", "a whole body");
    }

    /** What is told of a status that was set without a word. */
    static Problem ofStatus(int status) {
        return switch (status) {
            case 404 -> ProblemType.NOT_FOUND.with(List.of());
            case 405 -> ProblemType.METHOD_NOT_ALLOWED.with(List.of());
            case 406 -> ProblemType.NOT_ACCEPTABLE.with(List.of());
            case 413 -> ProblemType.TOO_LARGE.with(List.of());
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE.with(List.of());
            default ->
                status < 500
                        ? ProblemType.MALFORMED.with("a request that cannot be read", "HTTP/1.1 (RFC 9112)")
                        : ProblemType.FAILURE.saying("the service failed; its log says why");
        };
    }

    private static Problem unreadable(HttpMessageNotReadableException e) {
        return e.getCause() instanceof IOException ? cut() : ProblemType.MALFORMED.with("nothing", "one JSON object");
    }

    private static Problem mediaType(HttpMediaTypeNotSupportedException e) {
        MediaType given = e.getContentType();
        return ProblemType.UNSUPPORTED_MEDIA_TYPE.with(
                given == null ? "no media type that can be read" : "the media type `" + given + "`",
                list(e.getSupportedMediaTypes()));
    }

    private static Problem acceptable(HttpMediaTypeNotAcceptableException e) {
        return ProblemType.NOT_ACCEPTABLE.with(
                "an `Accept` header with none of them", list(e.getSupportedMediaTypes()));
    }

    private static Problem method(HttpRequestMethodNotSupportedException e) {
        String[] supported = e.getSupportedMethods();
        return ProblemType.METHOD_NOT_ALLOWED.with(
                "the method `" + e.getMethod() + "`", list(supported == null ? List.of() : List.of(supported)));
    }

    private static Problem address(NoResourceFoundException e) {
        return ProblemType.NOT_FOUND.with("`/" + shortened(e.getResourcePath()) + "`", "an address of `/v3/api-docs`");
    }

    private static String shortened(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }

    private static String list(Collection<?> allowed) {
        return allowed.stream().map(each -> "`" + each + "`").sorted().collect(Collectors.joining(", "));
    }
}
