package io.marquee.ledger;

import io.marquee.decision.Decision;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.util.BitSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.util.ByteArrayBuilder;

/**
 * A decision as JSON, written once for two: its entry, which tells its reasons in short, and its answer, which tells
 * them in full, with the same values.
 */
final class Outline {

    private static final Bytes REASONS = Bytes.utf8(",\"reasons\":");
    private static final int USUAL_LENGTH = 4 * 1024;
    private static final int USUAL_ANSWER = 32 * 1024;

    private final Decision decision;
    private final Wording wording;

    /** The decision's properties in the order of the contract, but for its last, the reasons. */
    private final Bytes fields;

    private final int[] places;
    private final Bytes reasons;

    /** For each reason in short where it comes to its values, and where each of them ends. */
    private final int[] marks;

    private Outline(Decision decision, Wording wording, Bytes fields, int[] places, Bytes reasons, int[] marks) {
        this.decision = decision;
        this.wording = wording;
        this.fields = fields;
        this.places = places;
        this.reasons = reasons;
        this.marks = marks;
    }

    /** @param wording that of the release that decided */
    static Outline of(Decision decision, Release release, Wording wording) {
        byte[] object = LedgerJson.OUTLINES.writeValueAsBytes(decision);
        List<Reason> reasons = decision.reasons();
        int[] places = new int[reasons.size()];
        int values = 0;
        for (int i = 0; i < places.length; i++) {
            places[i] = release.place(reasons.get(i).rule());
            values += reasons.get(i).facts().size();
        }
        int[] marks = new int[places.length + values];
        return new Outline(
                decision,
                wording,
                Bytes.of(object).part(1, object.length - 1),
                places,
                inShort(reasons, places, marks),
                marks);
    }

    /** A reason in short is {@code [place of its rule, whether it contributed, what it read…]}. */
    private static Bytes inShort(List<Reason> reasons, int[] places, int[] marks) {
        ByteArrayBuilder text = new ByteArrayBuilder(USUAL_LENGTH);
        try (JsonGenerator json = LedgerJson.FULL.createGenerator(text)) {
            int mark = 0;
            json.writeStartArray();
            for (int i = 0; i < places.length; i++) {
                Reason reason = reasons.get(i);
                json.writeStartArray();
                json.writeNumber(places[i]);
                json.writeBoolean(reason.contributed());
                marks[mark++] = text.size() + json.streamWriteOutputBuffered();
                for (@Nullable Object value : reason.facts().values()) {
                    write(value, json);
                    marks[mark++] = text.size() + json.streamWriteOutputBuffered();
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
        } else if (value instanceof Enum<?> constant) {
            json.writeString(constant.toString());
        } else {
            json.writePOJO(value);
        }
    }

    Decision decision() {
        return decision;
    }

    /** A bit for the place of each rule that fired. */
    Bytes fired() {
        BitSet bits = new BitSet();
        for (int place : places) {
            bits.set(place);
        }
        return Bytes.of(bits.toByteArray());
    }

    /** The decision without what its release tells better. */
    Bytes shorthand() {
        return Bytes.join(Bytes.utf8("{"), fields, REASONS, reasons, Bytes.utf8("}"));
    }

    /** What is answered, as JSON; as {@link io.marquee.decision.Answer} is written. */
    byte[] answer(UUID id) {
        ByteArrayBuilder text = new ByteArrayBuilder(USUAL_ANSWER);
        add(Bytes.utf8("{\"decisionId\":\"" + id + "\","), text);
        add(fields, text);
        add(REASONS, text);
        text.append('[');
        int mark = 0;
        for (int i = 0; i < places.length; i++) {
            if (i > 0) {
                text.append(',');
            }
            List<Bytes> pieces = wording.of(places[i], decision.reasons().get(i).contributed());
            add(pieces.get(0), text);
            for (Bytes piece : pieces.subList(1, pieces.size())) {
                int value = marks[mark] + 1; // behind a comma
                mark++;
                text.write(reasons.array(), value, marks[mark] - value);
                add(piece, text);
            }
            mark++;
        }
        text.append(']');
        text.append('}');
        return text.toByteArray();
    }

    private static void add(Bytes some, ByteArrayBuilder text) {
        text.write(some.array(), 0, some.length());
    }
}
