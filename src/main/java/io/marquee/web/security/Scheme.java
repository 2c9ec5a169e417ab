package io.marquee.web.security;

import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;

/** How callers say who they are, and what they are told who do not. */
enum Scheme {
    BASIC("Basic realm=\"marquee\", charset=\"UTF-8\"", "the name and password of a demo user, as HTTP Basic"),
    BEARER("Bearer realm=\"marquee\"", "a token of the issuer, as `Authorization: Bearer`");

    private final String challenge;
    private final String allowed;

    Scheme(String challenge, String allowed) {
        this.challenge = challenge;
        this.allowed = allowed;
    }

    /** What is asked for; why a token is not accepted is nobody's business who may have forged it. */
    String challenge(AuthenticationException refused) {
        return refused instanceof OAuth2AuthenticationException ? challenge + ", error=\"invalid_token\"" : challenge;
    }

    /** What is told to somebody who is known, but may not. */
    String forbidden() {
        return challenge + ", error=\"insufficient_scope\"";
    }

    String allowed() {
        return allowed;
    }
}
