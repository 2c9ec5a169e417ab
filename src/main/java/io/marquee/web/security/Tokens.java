package io.marquee.web.security;

import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Knows callers by the tokens of an issuer. */
final class Tokens implements AuthenticationManager {

    private static final Logger LOG = LoggerFactory.getLogger(Tokens.class);

    private final JwtDecoder decoder;
    private final RolesClaim roles;

    Tokens(JwtDecoder decoder, RolesClaim roles) {
        this.decoder = decoder;
        this.roles = roles;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Jwt token = decoded(((BearerTokenAuthenticationToken) given).getToken());
        return new JwtAuthenticationToken(
                token, roles.in(token.getClaims()), Objects.requireNonNull(token.getSubject()));
    }

    private Jwt decoded(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException e) {
            throw new InvalidBearerTokenException("the token is not accepted", e);
        } catch (JwtException | JwtDecoderInitializationException e) {
            LOG.warn("the issuer of tokens cannot be asked: {}", root(e).toString());
            throw new IssuerUnreachable(e);
        }
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? failure : root(cause);
    }
}
