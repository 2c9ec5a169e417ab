package io.marquee.ledger;

import io.marquee.decision.Decision;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.util.ByteArrayBuilder;
import tools.jackson.databind.JacksonSerializable;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.jsontype.TypeSerializer;

/**
 * A decision as JSON. All but its reasons is written once, for its entry, which goes on with them in short, and for its
 * answer, which tells them in full.
 *
 * @param fields the decision's properties in the order of the contract, but for its last, the reasons
 */
record Outline(Decision decision, Bytes fields) {

    private static final Bytes REASONS = Bytes.utf8(",\"reasons\":");
    private static final int USUAL_LENGTH = 4 * 1024;

    static Outline of(Decision decision) {
        byte[] object = LedgerJson.OUTLINES.writeValueAsBytes(decision);
        return new Outline(decision, Bytes.of(object).part(1, object.length - 1));
    }

    /** The decision without what its release tells better. */
    Bytes shorthand(Release release) {
        return Bytes.join(Bytes.utf8("{"), fields, REASONS, inShort(decision.reasons(), release), Bytes.utf8("}"));
    }

    /** A reason in short is {@code [place of its rule, whether it contributed, what it read…]}. */
    private static Bytes inShort(List<Reason> reasons, Release release) {
        ByteArrayBuilder text = new ByteArrayBuilder(USUAL_LENGTH);
        try (JsonGenerator json = LedgerJson.FULL.createGenerator(text)) {
            json.writeStartArray();
            for (Reason reason : reasons) {
                json.writeStartArray();
                json.writeNumber(release.place(reason.rule()));
                json.writeBoolean(reason.contributed());
                for (@Nullable Object value : reason.facts().values()) {
                    write(value, json);
                }
                json.writeEndArray();
            }
            json.writeEndArray();
        }
        return Bytes.of(text.toByteArray());
    }

    /** Looking for the serializer of each value takes longer than writing those of the usual types. */
    private static void write(@Nullable Object value, JsonGenerator json) {
        if (value instanceof BigDecimal number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof String text) {
            json.writeString(text);
        } else {
            json.writePOJO(value);
        }
    }

    /** What is answered, to be written as JSON. */
    Object answer(UUID id) {
        return new KeptAnswer(id, this);
    }

    /** As {@link io.marquee.decision.Answer} is written. */
    private record KeptAnswer(UUID id, Outline outline) implements JacksonSerializable {

        @Override
        public void serialize(JsonGenerator json, SerializationContext context) {
            json.writeStartObject();
            json.writeStringProperty("decisionId", id.toString());
            json.writeRaw(',');
            json.writeRaw(new SerializedString(outline.fields().text()));
            json.writeName("reasons");
            context.writeValue(json, outline.decision().reasons());
            json.writeEndObject();
        }

        @Override
        public void serializeWithType(JsonGenerator json, SerializationContext context, TypeSerializer type) {
            serialize(json, context);
        }
    }
}
