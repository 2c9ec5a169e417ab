package io.marquee;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class MarqueeApplication {

    public static void main(String[] args) {
        SpringApplication.run(MarqueeApplication.class, args);
    }
}
