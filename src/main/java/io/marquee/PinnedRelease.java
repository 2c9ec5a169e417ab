package io.marquee;

import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import io.marquee.web.ProblemType;
import io.marquee.web.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Hands endpoints the release that a request names, in its address or in its header, else the active one; the answer
 * names it.
 */
final class PinnedRelease implements HandlerMethodArgumentResolver {

    private static final String HEADER = "Marquee-Release";
    private static final String ACTIVE = "active";

    private final Supplier<Releases> releases;

    PinnedRelease(Supplier<Releases> releases) {
        this.releases = releases;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Release.class;
    }

    @Override
    public Release resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Release release = release(named(request));
        HttpServletResponse response = request.getNativeResponse(HttpServletResponse.class);
        if (response != null) {
            response.setHeader(HEADER, release.id());
        }
        return release;
    }

    private Release release(@Nullable String id) {
        Releases known = releases.get();
        return id == null || id.equals(ACTIVE)
                ? known.active()
                : known.find(id).orElseThrow(() -> unknown(id, known.active()));
    }

    private static @Nullable String named(NativeWebRequest request) {
        Object variables =
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, RequestAttributes.SCOPE_REQUEST);
        Object inAddress = variables instanceof Map<?, ?> map ? map.get("release") : null;
        return inAddress != null && !inAddress.equals(ACTIVE) ? inAddress.toString() : request.getHeader(HEADER);
    }

    private static Refused unknown(String id, Release active) {
        return new Refused(ProblemType.UNKNOWN_RELEASE.with(
                "the release `" + (id.length() > 100 ? id.substring(0, 100) + "…" : id) + "`",
                "`" + active.id() + "`"));
    }
}
