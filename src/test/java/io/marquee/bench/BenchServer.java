package io.marquee.bench;

import io.marquee.MarqueeApplication;
import io.marquee.Request;
import io.marquee.account.Enquiry;
import io.marquee.decision.Deciding;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.policy.Release;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application as it is ({@code decide}), or with its engine replaced by a prepared decision ({@code echo}). */
public final class BenchServer {

    private BenchServer() {}

    public static void main(String[] args) {
        boolean echo = args[0].equals("echo");
        Class<?>[] sources = echo
                ? new Class<?>[] {MarqueeApplication.class, Echo.class}
                : new Class<?>[] {MarqueeApplication.class};
        new SpringApplicationBuilder(sources).run(Arrays.copyOfRange(args, 1, args.length));
    }

    /**
     * Answers every enquiry with the decision on the worked example Birch; parsing and writing stay as they are. Not
     * annotated, lest a scan of this package find it in tests.
     */
    static class Echo {

        private final ConcurrentHashMap<Release, Decision> prepared = new ConcurrentHashMap<>();

        @Bean
        @Primary
        Deciding echo() {
            Decisions decisions = new Decisions();
            Enquiry birch = Request.example("birch").read();
            return (enquiry, release) ->
                    prepared.computeIfAbsent(release, each -> decisions.decide(birch.account(), birch.context(), each));
        }
    }
}
