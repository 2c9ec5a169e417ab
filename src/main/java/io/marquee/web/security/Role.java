package io.marquee.web.security;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.core.GrantedAuthority;

/** What somebody may be to this service. */
enum Role implements GrantedAuthority {
    /** A system that asks for decisions. */
    INTEGRATOR,
    /** Reads everything that was decided, and by which rules. */
    AUDITOR,
    /** Writes rules. */
    AUTHOR,
    /** Lets rules become active. */
    APPROVER,
    /** Keeps the service running. */
    OPERATOR;

    @Override
    public String getAuthority() {
        return "ROLE_" + name();
    }

    /** The name of the demo user who has this role. */
    String demoUser() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role of this name, if there is one. */
    static Optional<Role> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }

    /** The roles among what was granted. */
    static Set<Role> of(Collection<? extends GrantedAuthority> granted) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        granted.forEach(each -> {
            if (each instanceof Role role) {
                roles.add(role);
            }
        });
        return roles;
    }

    /** As messages name them. */
    static String list(Set<Role> roles) {
        return roles.stream().sorted().map(role -> "`" + role + "`").collect(Collectors.joining(", "));
    }
}
