package io.marquee.web.security;

import java.util.Set;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * Who may use an address.
 *
 * @param methods by which methods; none for every method
 * @param address which addresses
 * @param roles any of these roles; none for everyone
 */
record Grant(Set<HttpMethod> methods, PathPattern address, Set<Role> roles) {

    /** Reading: whoever may get something may also ask for its head. */
    static Grant reading(String address, Role... roles) {
        return of(Set.of(HttpMethod.GET, HttpMethod.HEAD), address, roles);
    }

    static Grant posting(String address, Role... roles) {
        return of(Set.of(HttpMethod.POST), address, roles);
    }

    static Grant using(String address, Role... roles) {
        return of(Set.of(), address, roles);
    }

    private static Grant of(Set<HttpMethod> methods, String address, Role... roles) {
        return new Grant(methods, PathPatternParser.defaultInstance.parse(address), Set.of(roles));
    }

    boolean isAt(PathContainer path) {
        return address.matches(path);
    }

    boolean isFor(HttpMethod method) {
        return methods.isEmpty() || methods.contains(method);
    }

    boolean isForEveryone() {
        return roles.isEmpty();
    }
}
