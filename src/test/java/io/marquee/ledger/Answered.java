package io.marquee.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import java.net.http.HttpResponse;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What callers hold in their hands: every decision that was answered, and every key that one was asked under. */
final class Answered {

    /** The answers as they came, by the ids of their decisions. */
    private final Map<String, String> decisions = new ConcurrentHashMap<>();

    /** The requests by their keys, answered or not. */
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    /** The answers by the keys of their requests. */
    private final Map<String, String> byKey = new ConcurrentHashMap<>();

    /** Takes notice of an answer. */
    void answer(String body) {
        String id = Caller.json(body).required("decisionId").stringValue();
        assertThat(decisions.put(id, body))
                .as("another answer under the id " + id)
                .isNull();
    }

    void asks(String key, String request) {
        asked.put(key, request);
    }

    void answer(String key, String body) {
        answer(body);
        byKey.put(key, body);
    }

    int size() {
        return decisions.size();
    }

    /** Asserts that some of the answered decisions are kept as they were answered. */
    void areSomeKeptBy(Caller caller, int some) {
        areKept(caller.as("auditor"), List.copyOf(decisions.keySet()).subList(0, Math.min(some, decisions.size())));
    }

    /** Asserts that every answered decision is kept as it was answered. */
    void areAllKeptBy(Caller caller) {
        areKept(caller.as("auditor"), decisions.keySet());
    }

    private void areKept(Caller auditor, Collection<String> ids) {
        List<String> lost = ids.parallelStream()
                .filter(id -> !isKept(auditor.get("/v1/decisions/" + id), id))
                .toList();
        assertThat(lost)
                .as("answered decisions that are lost or changed, of " + ids.size())
                .isEmpty();
    }

    private boolean isKept(HttpResponse<String> kept, String id) {
        ObjectNode answered = (ObjectNode) Caller.json(decisions.get(id));
        answered.remove("decisionId");
        return kept.statusCode() == 200
                && Caller.json(kept.body()).required("decision").equals(answered);
    }

    /**
     * Asserts that requests asked again under their keys get the same decisions again: those that were answered, and
     * those whose answers never came.
     */
    void areAllRepeatedBy(Caller caller) {
        Map<String, String> again = new HashMap<>();
        for (Map.Entry<String, String> request : asked.entrySet()) {
            String key = request.getKey();
            String first = byKey.containsKey(key) ? byKey.get(key) : ask(caller, key, request.getValue());
            if (!Caller.json(ask(caller, key, request.getValue())).equals(Caller.json(first))) {
                again.put(key, first);
            }
        }
        assertThat(again).as("requests that were decided anew under their keys").isEmpty();
    }

    private static String ask(Caller caller, String key, String request) {
        HttpResponse<String> answer = caller.post("/v1/decisions", Caller.JSON, request, "Idempotency-Key", key);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return answer.body();
    }

    /** Asserts that the whole ledger is as it was written, with at least what was answered; says in how many chains. */
    int chainsOfIntactLedger(Caller caller) {
        HttpResponse<String> answer = caller.as("auditor").get("/v1/ledger/verify");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        ObjectNode report = (ObjectNode) Caller.json(answer.body());
        int chains = report.required("writers").intValue();
        long segments = report.required("segments").longValue();
        long entries = report.required("entries").longValue();
        assertThat(segments).isNotNegative();
        assertThat(entries).isGreaterThanOrEqualTo(size());
        assertThat((JsonNode) report).isEqualTo(Caller.json("""
                        {"intact": true, "writers": %d, "segments": %d, "entries": %d, "deleted": 0, "broken": null}""".formatted(chains, segments, entries)));
        return chains;
    }
}
