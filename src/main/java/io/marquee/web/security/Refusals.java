package io.marquee.web.security;

import io.marquee.web.Problem;
import io.marquee.web.ProblemType;
import io.marquee.web.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers whoever is not let through with a problem, as endpoints do. */
final class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final Scheme scheme;
    private final HeaderWriter headers;
    private final Supplier<HandlerExceptionResolver> endpoints;

    /** @param endpoints what answers for endpoints that fail; asked late, since there are none yet at the start */
    Refusals(Scheme scheme, HeaderWriter headers, Supplier<HandlerExceptionResolver> endpoints) {
        this.scheme = scheme;
        this.headers = headers;
        this.endpoints = endpoints;
    }

    /** The problem of a request that the firewall does not let through. */
    static Problem suspicious() {
        return ProblemType.MALFORMED.with(
                "an address, method, header or host that could be taken for another",
                "a plain one, without `//`, `;`, `\\`, `%2f` and the like");
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused) {
        answer(request, response, new Refused(problem(refused, response)));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied) {
        answer(request, response, exception(request, response, verdict(denied)));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException rejected) {
        headers.writeHeaders(request, response);
        answer(request, response, rejected);
    }

    private Problem problem(AuthenticationException refused, HttpServletResponse response) {
        if (refused instanceof TooManyAttempts attempts) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(attempts.seconds()));
            return ProblemType.TOO_MANY_ATTEMPTS.with("too many wrong passwords", "another attempt after a while");
        }
        if (refused instanceof IssuerUnreachable) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(IssuerCalls.REST.toSeconds()));
            return ProblemType.ISSUER_UNREACHABLE.saying("the token cannot be judged now; its issuer gives no keys");
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme.challenge(refused));
        return ProblemType.UNAUTHENTICATED.with(
                refused instanceof AuthenticationCredentialsNotFoundException
                        ? "no credentials"
                        : "credentials that are not accepted",
                scheme.allowed());
    }

    private static Verdict verdict(AccessDeniedException denied) {
        return denied instanceof AuthorizationDeniedException judged
                        && judged.getAuthorizationResult() instanceof Verdict verdict
                ? verdict
                : Verdict.UNKNOWN_ADDRESS;
    }

    private Exception exception(HttpServletRequest request, HttpServletResponse response, Verdict verdict) {
        if (!verdict.roles().isEmpty()) {
            if (scheme == Scheme.BEARER) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, scheme.forbidden());
            }
            return new Refused(ProblemType.FORBIDDEN.with(given(), Role.list(verdict.roles())));
        }
        if (!verdict.methods().isEmpty()) {
            Set<HttpMethod> methods = verdict.methods();
            return new HttpRequestMethodNotSupportedException(
                    request.getMethod(),
                    methods.stream().map(HttpMethod::name).sorted().toList());
        }
        return new NoResourceFoundException(
                HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), path(request));
    }

    /** As endpoints are named elsewhere: without the first slash. */
    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length() + 1);
    }

    private static String given() {
        Authentication caller = SecurityContextHolder.getContext().getAuthentication();
        Set<Role> roles = caller == null ? Set.of() : Role.of(caller.getAuthorities());
        return roles.isEmpty() ? "no role" : Role.list(roles);
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Exception refused) {
        endpoints.get().resolveException(request, response, null, refused);
    }
}
