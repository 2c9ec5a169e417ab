package io.marquee.web.security;

import io.marquee.web.Translation;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletException;
import java.time.Clock;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementPortType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.security.oauth2.server.resource.autoconfigure.JwkSetUriJwtDecoderBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.JwtTypeValidator;
import org.springframework.security.oauth2.server.resource.web.authentication.BearerTokenAuthenticationFilter;
import org.springframework.security.web.DefaultSecurityFilterChain;
import org.springframework.security.web.FilterChainProxy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.security.web.servletapi.SecurityContextHolderAwareRequestFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Wires who may ask what. The filters are listed here one by one: what is not among them – sessions, cookies, logins by
 * form, requests from other origins – is not there.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SecurityOptions.class)
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?(0:){0,7}:{0,2}1]?");

    private static final int LONGEST_NAME = 255;

    private final SafeHeaders headers = new SafeHeaders();

    /** An issuer is there wherever Spring Boot found the options for one. */
    @Bean
    Scheme scheme(ObjectProvider<JwtDecoder> issuer) {
        return issuer.getIfAvailable() == null ? Scheme.BASIC : Scheme.BEARER;
    }

    @Bean
    Refusals refusals(
            Scheme scheme, @Qualifier("handlerExceptionResolver") ObjectProvider<HandlerExceptionResolver> endpoints) {
        return new Refusals(scheme, headers, endpoints::getObject);
    }

    @Bean
    FailedAttempts failedAttempts(SecurityOptions options) {
        return new FailedAttempts(options.attempts(), options.attemptsWithin(), Clock.systemUTC());
    }

    /** Looks before anything is opened, so that a start that is refused leaves nothing behind. */
    @Bean
    static BeanFactoryPostProcessor demoUsersOnThisMachineOnly(Environment environment) {
        return beans -> {
            if (beans.getBeanNamesForType(JwtDecoder.class, true, false).length == 0) {
                ExposedDemoUsers.refuse("server.address", environment);
                if (ManagementPortType.get(environment) == ManagementPortType.DIFFERENT) {
                    ExposedDemoUsers.refuse("management.server.address", environment);
                }
            }
        };
    }

    /** Lazy, since an issuer takes their place. */
    @Bean
    @Lazy
    DemoUsers demoUsers(FailedAttempts attempts) {
        LOG.warn(
                "no issuer of tokens is configured: the demo users {} are let in with the password `demo`; "
                        + "name an issuer with `spring.security.oauth2.resourceserver.jwt.issuer-uri`",
                DemoUsers.list());
        return new DemoUsers(attempts);
    }

    /** Nothing is known by a cookie, so there is nothing that another site's page could borrow from a browser's jar. */
    @Bean
    SecurityFilterChain filters(
            Scheme scheme,
            Refusals refusals,
            SecurityOptions options,
            ObjectProvider<JwtDecoder> issuer,
            ObjectProvider<DemoUsers> demoUsers)
            throws ServletException {
        Filter callers = scheme == Scheme.BASIC
                ? basic(demoUsers.getObject(), refusals)
                : bearer(new Tokens(issuer.getObject(), new RolesClaim(options.rolesClaim())), refusals);
        return new DefaultSecurityFilterChain(
                AnyRequestMatcher.INSTANCE,
                new SecurityContextHolderFilter(new RequestAttributeSecurityContextRepository()),
                headersFirst(),
                callers,
                principals(),
                translating(refusals),
                new AuthorizationFilter(new Grants()));
    }

    @Bean
    FilterChainProxy springSecurityFilterChain(SecurityFilterChain filters, Scheme scheme, Refusals refusals) {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        if (scheme == Scheme.BASIC) {
            // a page from elsewhere could have its own name lead here, and it knows the demo users' password
            firewall.setAllowedHostnames(THIS_MACHINE.asMatchPredicate());
        }
        FilterChainProxy proxy = new FilterChainProxy(filters);
        proxy.setFirewall(firewall);
        proxy.setRequestRejectedHandler(refusals);
        return proxy;
    }

    @Bean
    Translation<RequestRejectedException> rejectedRequest() {
        return new Translation<>(RequestRejectedException.class, e -> Refusals.suspicious());
    }

    /** A token without an end, or without a name for the ledger, is no good. */
    @Bean
    @Lazy
    OAuth2TokenValidator<Jwt> timesOfTokens() {
        JwtTimestampValidator times = new JwtTimestampValidator();
        times.setAllowEmptyExpiryClaim(false);
        return times;
    }

    @Bean
    @Lazy
    OAuth2TokenValidator<Jwt> namesInTokens() {
        return new JwtClaimValidator<Object>(
                JwtClaimNames.SUB,
                name -> name instanceof String text && !text.isBlank() && text.length() <= LONGEST_NAME);
    }

    /** Access tokens say that they are (RFC 9068) or that they are JWT, or nothing. */
    @Bean
    @Lazy
    OAuth2TokenValidator<Jwt> typesOfTokens() {
        JwtTypeValidator types = new JwtTypeValidator(List.of("JWT", "at+jwt", "application/at+jwt"));
        types.setAllowEmpty(true);
        return types;
    }

    @Bean
    @Lazy
    JwkSetUriJwtDecoderBuilderCustomizer issuerCalls() {
        IssuerCalls calls = new IssuerCalls(Clock.systemUTC());
        return decoder -> decoder.restOperations(calls.client());
    }

    private Filter headersFirst() {
        HeaderWriterFilter filter = new HeaderWriterFilter(List.of(headers));
        filter.setShouldWriteHeadersEagerly(true);
        return filter;
    }

    private static Filter basic(DemoUsers users, Refusals refusals) {
        return new BasicAuthenticationFilter(users, refusals);
    }

    private static Filter bearer(Tokens tokens, Refusals refusals) {
        BearerTokenAuthenticationFilter filter = new BearerTokenAuthenticationFilter(tokens);
        filter.setAuthenticationEntryPoint(refusals);
        filter.setAuthenticationFailureHandler(refusals::commence);
        return filter;
    }

    private static Filter principals() throws ServletException {
        SecurityContextHolderAwareRequestFilter filter = new SecurityContextHolderAwareRequestFilter();
        filter.afterPropertiesSet();
        return filter;
    }

    private static Filter translating(Refusals refusals) {
        ExceptionTranslationFilter filter = new ExceptionTranslationFilter(refusals, new NullRequestCache());
        filter.setAccessDeniedHandler(refusals);
        return filter;
    }
}
