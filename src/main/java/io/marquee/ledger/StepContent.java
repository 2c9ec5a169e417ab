package io.marquee.ledger;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * What the entry of a step says, as one JSON document: who did it and the step. Its bytes are what the chain holds to.
 *
 * @param number the step's number, from 1
 */
record StepContent(long number, PolicyStep step) {

    /** The document of an entry. */
    Bytes write() {
        return Bytes.of(LedgerJson.FULL.writeValueAsBytes(new Document(
                step.by(),
                new Body(
                        number,
                        step.what(),
                        step.draft(),
                        step.version(),
                        step.release(),
                        step.by(),
                        step.reason(),
                        step.details(),
                        step.at().toString()))));
    }

    private record Document(String askedBy, Body step) {}

    private record Body(
            long number,
            String what,
            @Nullable Integer draft,
            @Nullable Integer version,
            @Nullable String release,
            String by,
            @Nullable String reason,
            Map<String, String> details,
            String at) {}

    /**
     * Reads an entry's document.
     *
     * @throws IllegalArgumentException if it is none of a step
     */
    static StepContent read(Bytes text) {
        try {
            JsonNode step = LedgerJson.FULL.readTree(text.array()).required("step");
            Map<String, String> details = new TreeMap<>();
            step.required("details")
                    .properties()
                    .forEach(each -> details.put(each.getKey(), each.getValue().stringValue()));
            return new StepContent(
                    step.required("number").longValue(),
                    new PolicyStep(
                            step.required("what").stringValue(),
                            count(step, "draft"),
                            count(step, "version"),
                            words(step, "release"),
                            step.required("by").stringValue(),
                            words(step, "reason"),
                            details,
                            Instant.parse(step.required("at").stringValue())));
        } catch (JacksonException | DateTimeParseException e) {
            throw new IllegalArgumentException("the content is not that of a step", e);
        }
    }

    private static @Nullable Integer count(JsonNode step, String name) {
        JsonNode value = step.required(name);
        return value.isNull() ? null : value.intValue();
    }

    private static @Nullable String words(JsonNode step, String name) {
        JsonNode value = step.required(name);
        return value.isNull() ? null : value.stringValue();
    }
}
