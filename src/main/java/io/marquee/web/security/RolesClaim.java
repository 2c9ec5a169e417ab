package io.marquee.web.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The claim of a token that names roles: an array of names, or names between spaces. Names that are no role of this
 * service are passed over, since issuers serve others, too.
 *
 * @param name the claim's name, or the way to it with dots between names
 */
record RolesClaim(String name) {

    Set<Role> in(Map<String, Object> claims) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        names(find(claims, name)).flatMap(each -> Role.named(each).stream()).forEach(roles::add);
        return roles;
    }

    /** A name that has dots itself, as those that are addresses do, goes before a way. */
    private static @Nullable Object find(Map<?, ?> claims, String path) {
        Object value = claims.get(path);
        int dot = path.indexOf('.');
        if (value != null || dot < 0) {
            return value;
        }
        return claims.get(path.substring(0, dot)) instanceof Map<?, ?> inner
                ? find(inner, path.substring(dot + 1))
                : null;
    }

    private static Stream<String> names(@Nullable Object value) {
        if (value instanceof Collection<?> list) {
            return list.stream().filter(String.class::isInstance).map(String.class::cast);
        }
        return value instanceof String text ? Arrays.stream(text.split(" ", -1)) : Stream.of();
    }
}
