package io.marquee.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/** Tells browsers to do nothing with an answer but show it, and nobody to keep it. */
final class SafeHeaders implements HeaderWriter {

    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    /** The pages about the contract bring their scripts along, put styles on elements and show pictures as data. */
    private static final String PAGES = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; "
            + "frame-ancestors 'none'";

    /** The policy as a page brings its style along, which is known by its hash, and nothing else. */
    private static final String DOCUMENTATION = "default-src 'none'; "
            + "style-src 'sha256-CaxB9VhvmhnEgHwV+GMevLs4Jh2I9OIk1WoJrnMLNAE='; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Content-Security-Policy", policy(request.getServletPath()));
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static String policy(String path) {
        if (path.startsWith("/swagger-ui/")) {
            return PAGES;
        }
        return path.startsWith("/v1/releases/") && path.endsWith("/documentation") ? DOCUMENTATION : DATA;
    }
}
