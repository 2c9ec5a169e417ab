package io.marquee.web.security;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationResult;

/**
 * Whether a request may pass; if not, what would.
 *
 * @param roles the roles that may, where the caller has none of them
 * @param methods the methods that the address has, where the request has none of them
 */
record Verdict(boolean isGranted, Set<Role> roles, Set<HttpMethod> methods) implements AuthorizationResult {

    static final Verdict GRANTED = new Verdict(true, Set.of(), Set.of());

    static final Verdict UNKNOWN_ADDRESS = new Verdict(false, Set.of(), Set.of());

    static Verdict onlyFor(Set<Role> roles) {
        return new Verdict(false, roles, Set.of());
    }

    static Verdict onlyBy(Set<HttpMethod> methods) {
        return new Verdict(false, Set.of(), methods);
    }
}
