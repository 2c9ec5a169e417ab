package io.marquee.web.security;

import static io.marquee.web.security.Role.AUDITOR;
import static io.marquee.web.security.Role.INTEGRATOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RolesClaimTests {

    @Test
    void namesRolesInAnArray() {
        assertThat(new RolesClaim("roles").in(Map.of("roles", List.of("AUDITOR", "INTEGRATOR"))))
                .containsExactlyInAnyOrder(AUDITOR, INTEGRATOR);
    }

    @Test
    void namesRolesBetweenSpaces() {
        assertThat(new RolesClaim("scope").in(Map.of("scope", "openid AUDITOR  INTEGRATOR ")))
                .containsExactlyInAnyOrder(AUDITOR, INTEGRATOR);
    }

    @Test
    void isFoundWithinOthers() {
        assertThat(new RolesClaim("resource_access.marquee.roles")
                        .in(Map.of("resource_access", Map.of("marquee", Map.of("roles", List.of("AUDITOR"))))))
                .containsExactly(AUDITOR);
    }

    @Test
    void mayHaveDotsInItsName() {
        assertThat(new RolesClaim("https://example.com/roles")
                        .in(Map.of("https://example.com/roles", List.of("AUDITOR"))))
                .containsExactly(AUDITOR);
    }

    @Test
    void passesOverWhatIsNoRole() {
        assertThat(new RolesClaim("roles")
                        .in(Map.of("roles", Arrays.asList("auditor", "ROLE_AUDITOR", "", 7, null, "AUTHOR "))))
                .isEmpty();
        assertThat(new RolesClaim("roles").in(Map.of("roles", Map.of("AUDITOR", true))))
                .isEmpty();
        assertThat(new RolesClaim("roles").in(Map.of("roles", 7))).isEmpty();
    }

    @Test
    void mayBeMissing() {
        assertThat(new RolesClaim("roles").in(Map.of("sub", "crm"))).isEmpty();
        assertThat(new RolesClaim("realm_access.roles").in(Map.of("realm_access", "AUDITOR")))
                .isEmpty();
        assertThat(new RolesClaim("a..b").in(Map.of("a", Map.of("b", "AUDITOR"))))
                .isEmpty();
        assertThat(new RolesClaim("").in(Map.of("roles", "AUDITOR"))).isEmpty();
    }
}
