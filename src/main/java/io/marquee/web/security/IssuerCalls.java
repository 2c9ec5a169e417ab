package io.marquee.web.security;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestTemplate;

/**
 * Asks the issuer for its keys, but not often: a token may name any key, and whoever makes up names must not make this
 * service ask for each of them, nor wait each time for an issuer that does not answer.
 */
final class IssuerCalls implements ClientHttpRequestInterceptor {

    /** After this time it may be asked again. */
    static final Duration REST = Duration.ofSeconds(30);

    private static final int MOST = 6;
    private static final Duration LONGEST_CONNECT = Duration.ofSeconds(2);
    private static final Duration LONGEST_READ = Duration.ofSeconds(3);

    private final Clock clock;
    private final Deque<Instant> calls = new ArrayDeque<>();

    IssuerCalls(Clock clock) {
        this.clock = clock;
    }

    RestTemplate client() {
        SimpleClientHttpRequestFactory requests = new SimpleClientHttpRequestFactory();
        requests.setConnectTimeout(LONGEST_CONNECT);
        requests.setReadTimeout(LONGEST_READ);
        RestTemplate client = new RestTemplate(requests);
        client.getInterceptors().add(this);
        return client;
    }

    @Override
    public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
            throws IOException {
        take();
        return execution.execute(request, body);
    }

    private synchronized void take() throws IOException {
        Instant now = clock.instant();
        while (!calls.isEmpty() && !calls.getFirst().plus(REST).isAfter(now)) {
            calls.removeFirst();
        }
        if (calls.size() >= MOST) {
            throw new IOException("the issuer was asked " + MOST + " times in " + REST.toSeconds() + " s");
        }
        calls.addLast(now);
    }
}
