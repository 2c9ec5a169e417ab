package io.marquee.web.security;

import static io.marquee.web.security.Role.APPROVER;
import static io.marquee.web.security.Role.AUDITOR;
import static io.marquee.web.security.Role.AUTHOR;
import static io.marquee.web.security.Role.INTEGRATOR;
import static io.marquee.web.security.Role.OPERATOR;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.RequestPath;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;

/**
 * Every grant that there is. The first that fits a request decides; what none fits is not let through, even where an
 * endpoint would answer.
 */
final class Grants implements AuthorizationManager<HttpServletRequest> {

    private static final Role[] ANYONE = Role.values();

    private static final List<Grant> ALL = List.of(
            Grant.reading("/actuator/health"),
            Grant.reading("/actuator/health/liveness"),
            Grant.reading("/actuator/health/readiness"),
            Grant.using("/actuator/**", OPERATOR),
            Grant.posting("/v1/decisions", INTEGRATOR),
            Grant.reading("/v1/decisions/**", AUDITOR),
            Grant.posting("/v1/decisions/*/replay", AUDITOR),
            Grant.using("/v1/ledger/**", AUDITOR),
            Grant.reading("/v1/accounts/**", INTEGRATOR, AUDITOR, AUTHOR, APPROVER),
            Grant.using("/v1/accounts/**", INTEGRATOR),
            Grant.reading("/v1/evaluations/**", INTEGRATOR, AUDITOR, AUTHOR, APPROVER),
            Grant.posting("/v1/evaluations", AUTHOR, APPROVER),
            Grant.posting("/v1/evaluations/*/cancel", AUTHOR, APPROVER),
            Grant.reading("/v1/managers/**", INTEGRATOR, AUDITOR, AUTHOR, APPROVER),
            Grant.using("/v1/managers/**", INTEGRATOR),
            Grant.reading("/v1/coverage-plans/**", INTEGRATOR, AUDITOR, AUTHOR, APPROVER),
            Grant.posting("/v1/coverage-plans", AUTHOR, APPROVER),
            Grant.posting("/v1/coverage-plans/*/cancel", AUTHOR, APPROVER),
            Grant.posting("/v1/coverage-plans/*/apply", APPROVER),
            Grant.posting("/v1/programme/readiness", INTEGRATOR, AUDITOR),
            Grant.reading("/v1/programme/**", INTEGRATOR, AUDITOR, AUTHOR, APPROVER),
            Grant.using("/v1/programme", AUTHOR),
            Grant.reading("/v1/drafts/**", AUDITOR, AUTHOR, APPROVER),
            Grant.posting("/v1/drafts/*/approve", APPROVER),
            Grant.posting("/v1/drafts/*/return", APPROVER),
            Grant.posting("/v1/drafts/*/checks", AUTHOR, APPROVER),
            Grant.posting("/v1/drafts/*/checks/*/cancel", AUTHOR, APPROVER),
            Grant.using("/v1/drafts/**", AUTHOR),
            Grant.reading("/v1/releases/**", INTEGRATOR, AUDITOR, AUTHOR, APPROVER),
            Grant.reading("/v1/vocabulary", INTEGRATOR, AUDITOR, AUTHOR, APPROVER),
            Grant.posting("/v1/releases/*/rollback", APPROVER),
            Grant.reading("/v1/publications/**", INTEGRATOR, AUDITOR, AUTHOR, APPROVER),
            Grant.posting("/v1/publications/*/cancel", APPROVER),
            Grant.reading("/v3/api-docs/**", ANYONE),
            Grant.reading("/v3/api-docs.yaml", ANYONE),
            Grant.reading("/swagger-ui/**", ANYONE),
            Grant.reading("/swagger-ui.html", ANYONE));

    @Override
    public Verdict authorize(Supplier<? extends @Nullable Authentication> caller, HttpServletRequest request) {
        PathContainer path = RequestPath.parse(request.getRequestURI(), request.getContextPath())
                .pathWithinApplication();
        HttpMethod method = HttpMethod.valueOf(request.getMethod());
        for (Grant grant : ALL) {
            if (grant.isFor(method) && grant.isAt(path)) {
                return judge(grant, caller);
            }
        }
        return refuse(path, caller);
    }

    private static Verdict judge(Grant grant, Supplier<? extends @Nullable Authentication> caller) {
        return grant.isForEveryone() || !Collections.disjoint(grant.roles(), roles(caller))
                ? Verdict.GRANTED
                : Verdict.onlyFor(grant.roles());
    }

    /** Strangers do not learn which addresses there are. */
    private static Verdict refuse(PathContainer path, Supplier<? extends @Nullable Authentication> caller) {
        roles(caller);
        Set<HttpMethod> methods = new HashSet<>();
        ALL.stream().filter(grant -> grant.isAt(path)).forEach(grant -> methods.addAll(grant.methods()));
        return methods.isEmpty() ? Verdict.UNKNOWN_ADDRESS : Verdict.onlyBy(methods);
    }

    /** Throws where nobody is known who asks. */
    private static Set<Role> roles(Supplier<? extends @Nullable Authentication> caller) {
        Authentication known = caller.get();
        return known == null ? Set.of() : Role.of(known.getAuthorities());
    }
}
