package io.marquee.ledger;

import io.marquee.account.Enquiry;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an entry says, as one JSON document: who asked, under which key, the request in its canonical form and the
 * decision in shorthand. Its bytes are what the chain holds to.
 *
 * @param askedBy the name of who asked
 * @param idempotencyKey the key it was asked under, if any
 * @param request the canonical request
 * @param decision the decision, its reasons in short
 */
record Content(String askedBy, @Nullable String idempotencyKey, JsonNode request, ObjectNode decision) {

    private static final Bytes NONE = Bytes.utf8("");

    /** The canonical form of a request: every fact that was given, in the order of the contract. */
    static Bytes canonical(Enquiry enquiry) {
        return Bytes.of(LedgerJson.CANONICAL.writeValueAsBytes(enquiry.request()));
    }

    /** The document of an entry. */
    static Bytes write(String askedBy, @Nullable String key, Bytes request, Bytes decision) {
        return Bytes.join(
                Bytes.utf8("{\"askedBy\":"),
                Bytes.of(LedgerJson.FULL.writeValueAsBytes(askedBy)),
                key == null ? NONE : Bytes.utf8(",\"idempotencyKey\":"),
                key == null ? NONE : Bytes.of(LedgerJson.FULL.writeValueAsBytes(key)),
                Bytes.utf8(",\"request\":"),
                request,
                Bytes.utf8(",\"decision\":"),
                decision,
                Bytes.utf8("}"));
    }

    /**
     * Reads an entry's document.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Content read(Bytes text) {
        try {
            JsonNode tree = LedgerJson.FULL.readTree(text.array());
            JsonNode key = tree.get("idempotencyKey");
            return new Content(
                    tree.required("askedBy").stringValue(),
                    key == null ? null : key.stringValue(),
                    tree.required("request"),
                    (ObjectNode) tree.required("decision"));
        } catch (JacksonException | ClassCastException e) {
            throw new IllegalArgumentException("the content is not that of an entry", e);
        }
    }

    /** The id of the release that decided. */
    String release() {
        return decision.required("release").stringValue();
    }

    /** Whether it was asked for by the same caller under the same key. */
    boolean isAskedBy(RequestKey asked) {
        return askedBy.equals(asked.askedBy()) && asked.key().equals(idempotencyKey);
    }

    /** The account that it is about. */
    String account() {
        return decision.required("accountId").stringValue();
    }

    /** What it was asked under; {@code null} if it was not asked under a key. */
    @Nullable RequestKey asked() {
        return idempotencyKey == null
                ? null
                : new RequestKey(
                        askedBy, idempotencyKey, Link.sha256(Bytes.of(LedgerJson.FULL.writeValueAsBytes(request))));
    }

    /** The effective tier. */
    String tier() {
        return decision.required("tier").required("effective").stringValue();
    }

    /** A bit for each rule that fired. */
    Bytes fired() {
        BitSet fired = new BitSet();
        decision.required("reasons").forEach(reason -> fired.set(reason.get(0).intValue()));
        return Bytes.of(fired.toByteArray());
    }

    /** The request as facts. */
    Enquiry enquiry() {
        try (JsonParser json = LedgerJson.FULL.createParser(LedgerJson.FULL.writeValueAsBytes(request))) {
            return Enquiry.read(json);
        }
    }

    /** The decision in full. */
    ObjectNode decision(Release release) {
        ObjectNode full = decision.deepCopy();
        ArrayNode reasons = full.putArray("reasons");
        for (JsonNode brief : decision.required("reasons")) {
            reasons.add(LedgerJson.FULL.<JsonNode>valueToTree(reason(brief, release)));
        }
        return full;
    }

    /** The decision in full, as it was answered. */
    ObjectNode answer(UUID id, Release release) {
        ObjectNode answer = LedgerJson.FULL.createObjectNode().put("decisionId", id.toString());
        for (Map.Entry<String, JsonNode> property : decision(release).properties()) {
            answer.set(property.getKey(), property.getValue());
        }
        return answer;
    }

    private static Reason reason(JsonNode brief, Release release) {
        List<JsonNode> values = new ArrayList<>();
        for (int i = 2; i < brief.size(); i++) {
            values.add(brief.get(i));
        }
        return release.reason(brief.get(0).intValue(), values, brief.get(1).booleanValue());
    }
}
