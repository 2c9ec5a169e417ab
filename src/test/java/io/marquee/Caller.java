package io.marquee;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls a service on this machine like any client would. */
public final class Caller {

    public static final String JSON = "application/json";
    public static final String NDJSON = "application/x-ndjson";
    public static final String CSV = "text/csv";

    private static final JsonMapper MAPPER = new JsonMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int port;
    private final String authorization;

    /** Calls as a system that asks for decisions. */
    public Caller(int port) {
        this(port, demo("integrator"));
    }

    private Caller(int port, String authorization) {
        this.port = port;
        this.authorization = authorization;
    }

    /** The same as another demo user. */
    public Caller as(String user) {
        return with(demo(user));
    }

    /** The same with other credentials, as the header puts them. */
    public Caller with(String credentials) {
        return new Caller(port, credentials);
    }

    /** The same without credentials. */
    public Caller asNobody() {
        return with("");
    }

    /** The credentials of a demo user, as the header puts them. */
    public static String demo(String user) {
        return basic(user, "demo");
    }

    public static String basic(String user, String password) {
        return "Basic " + base64(user + ":" + password);
    }

    public static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> get(String path, String... headers) {
        return send(request(path, headers).GET());
    }

    public HttpResponse<String> post(String path, String type, String body, String... headers) {
        return post(path, type, BodyPublishers.ofString(body), headers);
    }

    public HttpResponse<String> post(String path, String type, BodyPublisher body, String... headers) {
        return send(request(path, headers).header("Content-Type", type).POST(body));
    }

    public HttpRequest.Builder request(String path, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        return headers.length == 0 ? request : request.headers(headers);
    }

    /** Gets what is there into a file. */
    public void download(String path, Path file) {
        HttpResponse<Path> answer = send(request(path).GET(), BodyHandlers.ofFile(file));
        if (answer.statusCode() != 200) {
            throw new AssertionError("status " + answer.statusCode());
        }
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException e) {
            throw new AssertionError("no answer", e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** One of the contract's examples: atlas, birch or corner. */
    public static String example(String name) {
        try {
            return Files.readString(Path.of("src/main/resources/contract/examples", name + ".json"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** The same on one line. */
    public static String line(String name) {
        return json(example(name)).toString();
    }

    public static JsonNode json(String text) {
        return MAPPER.readTree(text);
    }
}
