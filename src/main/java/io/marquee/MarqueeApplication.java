package io.marquee;

import io.marquee.ledger.EvidenceCheck;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration;

/**
 * Starts the service, or checks evidence without it. Who may use the service is not asked of Spring Boot's default
 * user.
 */
@SpringBootApplication(exclude = UserDetailsServiceAutoConfiguration.class)
public class MarqueeApplication {

    public static void main(String[] args) {
        if (args.length > 0 && args[0].equals(EvidenceCheck.COMMAND)) {
            System.exit(EvidenceCheck.run(List.of(args).subList(1, args.length), System.out));
        }
        SpringApplication.run(MarqueeApplication.class, args);
    }
}
