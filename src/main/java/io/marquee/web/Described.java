package io.marquee.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;

/** Leads from an answer to what describes the policy by which it was made. */
public final class Described {

    private Described() {}

    /** Sets the header {@code Link} (RFC 8288) to the documentation of a release. */
    public static void by(String release, HttpServletResponse response) {
        response.setHeader(HttpHeaders.LINK, "</v1/releases/" + release + "/documentation>; rel=\"describedby\"");
    }
}
