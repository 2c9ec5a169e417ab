package io.marquee.web.security;

import org.springframework.security.authentication.AuthenticationServiceException;

/** A token that cannot be judged, since its issuer cannot be asked for its keys. */
final class IssuerUnreachable extends AuthenticationServiceException {

    private static final long serialVersionUID = 1L;

    IssuerUnreachable(Throwable cause) {
        super("the issuer cannot be asked", cause);
    }
}
