package io.marquee.publishing;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.json;

import io.marquee.Caller;
import io.marquee.policy.Part;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import org.awaitility.Awaitility;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A draft as somebody has it before them, who knows it by the tag that they read last. */
final class DraftAtHand {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Office office;
    private final String address;
    private String tag;
    private String checks = "";
    private JsonNode report = JsonNodeFactory.instance.objectNode();

    DraftAtHand(Office office, String address) {
        this.office = office;
        this.address = address;
        this.tag = "";
        open();
    }

    /** A new one from the active release. */
    static DraftAtHand begin(Office office, String reason) {
        HttpResponse<String> begun = office.author().post("/v1/drafts", JSON, body("reason", reason));
        return new DraftAtHand(office, begun.headers().firstValue("Location").orElseThrow());
    }

    private static String body(String name, String text) {
        return JsonNodeFactory.instance.objectNode().put(name, text).toString();
    }

    /** Reads it anew. */
    JsonNode open() {
        return remembered(office.author().get(address));
    }

    int number() {
        return open().get("id").intValue();
    }

    JsonNode read(String path) {
        return Office.done(office.author().get(address + path));
    }

    private JsonNode remembered(HttpResponse<String> answer) {
        JsonNode done = Office.done(answer);
        tag = answer.headers().firstValue("ETag").orElseThrow();
        return done;
    }

    /** Writes a file of it. */
    HttpResponse<String> tryToWrite(String file, String text) {
        Caller author = office.author();
        return author.send(author.request(address + "/files/" + file, "Content-Type", "text/plain", "If-Match", tag)
                .PUT(BodyPublishers.ofString(text)));
    }

    JsonNode write(String file, String text) {
        return remembered(tryToWrite(file, text));
    }

    /** Has a sentence, given as it stands there, say another value in its last slot. */
    HttpResponse<String> tryToSet(String sentence, String value) {
        return office.author()
                .post(address + "/edits", JSON, slot(sentence, value).toString(), "If-Match", tag);
    }

    JsonNode set(String sentence, String value) {
        return remembered(tryToSet(sentence, value));
    }

    private ObjectNode slot(String sentence, String value) {
        for (JsonNode file : read("/rules").get("files")) {
            for (JsonNode rule : file.get("rules")) {
                for (Part part : Part.values()) {
                    for (JsonNode each : rule.get(part.name().toLowerCase(Locale.ROOT))) {
                        if (each.get("text").stringValue().equals(sentence)) {
                            return slot(file, rule, part, each).put("text", value);
                        }
                    }
                }
            }
        }
        throw new AssertionError("no rule says `" + sentence + "`");
    }

    /** The last slot of a sentence. */
    private static ObjectNode slot(JsonNode file, JsonNode rule, Part part, JsonNode sentence) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("edit", "SET_SLOT")
                .put("file", file.get("name").stringValue())
                .put("rule", rule.get("name").stringValue())
                .put("part", part.name())
                .put("sentence", sentence.get("position").intValue())
                .put("slot", sentence.get("slots").size());
    }

    /** Checks it completely, and waits for the report. */
    void check() {
        HttpResponse<String> begun = office.author().post(address + "/checks", JSON, "{\"asOf\":\"2026-01-15\"}");
        Office.done(begun);
        checks = begun.headers().firstValue("Location").orElseThrow();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> !report().get("status").stringValue().equals("RUNNING"));
    }

    private JsonNode report() {
        report = Office.done(office.author().get(checks));
        return report;
    }

    /** What the last complete checks found. */
    JsonNode findings() {
        return report.get("findings");
    }

    /** What it would change for the kept accounts. */
    JsonNode impact() {
        return Office.done(office.author().get(checks + "/impact"));
    }

    /** What shows a finding, by its number from 0: {@code request} or {@code example}. */
    String shown(int finding, String as) {
        return office.author().get(checks + "/findings/" + finding + "/" + as).body();
    }

    HttpResponse<String> tryToSubmit() {
        String body = "{\"report\":" + report.get("id").intValue() + ",\"comment\":\"as agreed\"}";
        return office.author().post(address + "/submit", JSON, body, "If-Match", tag);
    }

    void submit() {
        remembered(tryToSubmit());
    }

    /** Somebody tries to agree to it; {@code terms} is JSON. */
    HttpResponse<String> tryToApprove(Caller who, String terms) {
        return who.post(address + "/approve", JSON, terms, "If-Match", tag);
    }

    /** An approver agrees to it; what it became. */
    JsonNode approve(String terms) {
        return remembered(tryToApprove(office.approver(), terms));
    }

    void returnIt(String comment) {
        remembered(office.approver().post(address + "/return", JSON, body("comment", comment), "If-Match", tag));
    }

    void discard() {
        remembered(office.author().post(address + "/discard", JSON, "{}", "If-Match", tag));
    }

    /** The kind of a problem, for instance {@code stale}. */
    static String problem(HttpResponse<String> answer) {
        return answer.statusCode() < 300
                ? "none"
                : json(answer.body()).get("type").stringValue().replace("/problems/", "");
    }
}
