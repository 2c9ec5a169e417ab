package io.marquee.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/** One user for each role, for whoever tries the service on his own machine. */
final class DemoUsers implements AuthenticationManager {

    private static final String PASSWORD = "demo";
    private static final String NOBODY = "";

    private static final Map<String, Role> USERS =
            Arrays.stream(Role.values()).collect(Collectors.toMap(Role::demoUser, Function.identity()));

    private final FailedAttempts attempts;

    DemoUsers(FailedAttempts attempts) {
        this.attempts = attempts;
    }

    /** As the log names them. */
    static String list() {
        return Arrays.stream(Role.values())
                .map(role -> "`" + role.demoUser() + "`")
                .collect(Collectors.joining(", "));
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Role role = USERS.get(given.getName());
        boolean right = isPassword(given.getCredentials()) && role != null;
        attempts.note(address(given), role == null ? NOBODY : role.demoUser(), right);
        if (!right || role == null) {
            throw new BadCredentialsException("no such user or another password");
        }
        return UsernamePasswordAuthenticationToken.authenticated(role.demoUser(), null, List.of(role));
    }

    private static String address(Authentication given) {
        return given.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
    }

    /** In constant time; the password is published, so nothing is gained by making each request hash it slowly. */
    private static boolean isPassword(@Nullable Object given) {
        return MessageDigest.isEqual(bytes(PASSWORD), bytes(String.valueOf(given)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
