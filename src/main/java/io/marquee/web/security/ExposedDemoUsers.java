package io.marquee.web.security;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/** Demo users that other machines could reach: their password is published. */
final class ExposedDemoUsers extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String option;

    private ExposedDemoUsers(String option, @Nullable InetAddress address) {
        super("demo users are let in on this machine only, but `" + option + "` is "
                + (address == null ? "not set" : "`" + address.getHostAddress() + "`")
                + "; allowed is a loopback address such as `127.0.0.1`");
        this.option = option;
    }

    /**
     * Refuses an option that does not name an address of this machine alone.
     *
     * @throws ExposedDemoUsers if it names another, or none
     */
    static void refuse(String option, PropertyResolver options) {
        InetAddress address = options.getProperty(option, InetAddress.class);
        if (address == null || !address.isLoopbackAddress()) {
            throw new ExposedDemoUsers(option, address);
        }
    }

    /** The option that has to change. */
    String option() {
        return option;
    }
}
