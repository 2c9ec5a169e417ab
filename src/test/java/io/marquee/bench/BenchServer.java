package io.marquee.bench;

import io.marquee.MarqueeApplication;
import io.marquee.decision.Deciding;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import java.util.Arrays;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The application as it is ({@code decide}), or with its engine replaced by prepared decisions ({@code echo}). */
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
     * Answers every enquiry with the decision that was prepared when its account first came, so that it writes what the
     * service writes; parsing and writing stay as they are. Not annotated, lest a scan of this package find it in
     * tests.
     */
    static class Echo {

        private final ConcurrentHashMap<String, Decision> prepared = new ConcurrentHashMap<>();

        @Bean
        @Primary
        Deciding echo() {
            Decisions decisions = new Decisions();
            return (enquiry, release) -> {
                String account = enquiry.account().accountId();
                Decision known = prepared.get(account);
                return known != null
                        ? known
                        : prepared.computeIfAbsent(
                                account, first -> decisions.decide(enquiry.account(), enquiry.context(), release));
            };
        }
    }
}
