package io.marquee.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;

import io.marquee.Caller;
import io.marquee.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The answers of the service and of Spark, by account. Only their SHA-256 is held, since a hundred thousand are some
 * gigabytes of text.
 *
 * @param service the service, which decides for itself
 */
record Answers(Caller service) {

    /** How many requests go in one stream: few enough to be sent before the first answer is taken. */
    private static final int STREAM = 50;

    private static final Pattern ACCOUNT = Pattern.compile("\"accountId\":\"([^\"]*)\"");

    /** What the service answers to streams of requests. */
    Map<String, String> ofTheService(Path lines) throws IOException {
        List<String> requests = Files.readAllLines(lines);
        Map<String, String> answers = new LinkedHashMap<>();
        for (int i = 0; i < requests.size(); i += STREAM) {
            List<String> stream = requests.subList(i, Math.min(i + STREAM, requests.size()));
            service.post("/v1/decisions", Caller.NDJSON, String.join("\n", stream))
                    .body()
                    .lines()
                    .forEach(answer -> answers.put(account(answer), sha256(answer)));
        }
        return answers;
    }

    /** What Spark wrote; {@code null} for what it refused. */
    Map<String, String> ofSpark(Dataset<Row> decisions) {
        Map<String, String> answers = new HashMap<>();
        decisions
                .select(col("accountId"), sha2(col("answer"), 256))
                .collectAsList()
                .forEach(row -> answers.put(row.getString(0), row.getString(1)));
        return answers;
    }

    /** The first lines in which the service ({@code -}) and Spark ({@code +}) differ about an account. */
    List<String> differences(String account, Dataset<Row> decisions, Path lines) throws IOException {
        String ofSpark = decisions
                .filter(col("accountId").equalTo(account))
                .selectExpr("coalesce(answer, to_json(refusals))")
                .first()
                .getString(0);
        return Json.differences(Json.tree(ofTheService(account, lines)), Json.tree(ofSpark)).stream()
                .limit(20)
                .toList();
    }

    private String ofTheService(String account, Path lines) throws IOException {
        try (Stream<String> requests = Files.lines(lines)) {
            String request = requests.filter(line -> account(line).equals(account))
                    .findFirst()
                    .orElseThrow();
            return service.post("/v1/decisions", Caller.JSON, request).body();
        }
    }

    private static String account(String json) {
        Matcher matcher = ACCOUNT.matcher(json);
        if (!matcher.find()) {
            throw new AssertionError("names no account: " + json);
        }
        return matcher.group(1);
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
