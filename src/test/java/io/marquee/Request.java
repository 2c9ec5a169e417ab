package io.marquee;

import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.policy.Release;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request for a decision as JSON text, fact by fact, so that a test names only what matters to it. A value is JSON in
 * which {@code '} may stand for a double quote.
 */
public final class Request {

    private static final JsonFactory JSON = new JsonFactory();
    private static final JsonMapper EXACT = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Map<String, String> context;
    private final Map<String, String> account;
    private String asOf;

    private Request(String asOf, Map<String, String> context, Map<String, String> account) {
        this.asOf = asOf;
        this.context = context;
        this.account = account;
    }

    /** The least that is decided: what is required, and nothing else. */
    public static Request bare() {
        Map<String, String> context = new LinkedHashMap<>(Map.of("supplierRevenue", "60000000"));
        Map<String, String> account = new LinkedHashMap<>();
        account.put("accountId", "\"BARE\"");
        account.put("annualRevenue", "40000");
        return new Request("\"2026-01-15\"", context, account);
    }

    /** One of the worked examples: {@code atlas}, {@code birch} or {@code corner}. */
    public static Request example(String name) {
        return of(resource("/contract/examples/" + name + ".json"));
    }

    /** A request that stands as JSON. */
    public static Request of(String json) {
        JsonNode tree = EXACT.readTree(json);
        return new Request(tree.get("asOf").toString(), texts(tree.get("context")), texts(tree.get("account")));
    }

    private static Map<String, String> texts(JsonNode object) {
        Map<String, String> texts = new LinkedHashMap<>();
        object.properties()
                .forEach(entry -> texts.put(entry.getKey(), entry.getValue().toString()));
        return texts;
    }

    /** The text of a resource of the tests. */
    public static String resource(String path) {
        try (InputStream in = Objects.requireNonNull(Request.class.getResourceAsStream(path), path)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same request at another day. */
    public Request asOf(String value) {
        Request copy = copy();
        copy.asOf = quoted(value);
        return copy;
    }

    /** The same request with another fact of the context. */
    public Request in(String fact, String value) {
        Request copy = copy();
        copy.context.put(fact, quoted(value));
        return copy;
    }

    /** The same request with another fact of the account. */
    public Request with(String fact, String value) {
        Request copy = copy();
        copy.account.put(fact, quoted(value));
        return copy;
    }

    /** The same request without some facts of the account or the context. */
    public Request without(String... facts) {
        Request copy = copy();
        for (String fact : facts) {
            if (copy.account.remove(fact) == null && copy.context.remove(fact) == null) {
                throw new IllegalArgumentException("no fact " + fact);
            }
        }
        return copy;
    }

    private Request copy() {
        return new Request(asOf, new LinkedHashMap<>(context), new LinkedHashMap<>(account));
    }

    private static String quoted(String value) {
        return value.replace('\'', '"');
    }

    /** The request as JSON. */
    public String json() {
        return "{\"asOf\":" + asOf + ",\"context\":" + object(context) + ",\"account\":" + object(account) + "}";
    }

    private static String object(Map<String, String> facts) {
        return facts.entrySet().stream()
                .map(fact -> "\"" + fact.getKey() + "\":" + fact.getValue())
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** The request as it is read, or refused. */
    public Enquiry read() {
        return read(json());
    }

    /** JSON as it is read, or refused. */
    public static Enquiry read(String json) {
        return Enquiry.read(JSON.createParser(ObjectReadContext.empty(), json));
    }

    /** What the default policy decides. */
    public Decision decide() {
        return decide(read(), DefaultPolicy.release());
    }

    /** What a release decides. */
    public static Decision decide(Enquiry enquiry, Release release) {
        return new Decisions().decide(enquiry.account(), enquiry.context(), release);
    }
}
