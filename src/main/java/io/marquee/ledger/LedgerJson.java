package io.marquee.ledger;

import io.marquee.account.FactsJson;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** How the ledger writes and reads JSON: exactly, and as the service answers. */
final class LedgerJson {

    /** Everything in full, numbers as they are. */
    static final JsonMapper FULL = FactsJson.EXACT;

    /** Requests in their canonical form: every fact that was given, in the order of the contract. */
    static final JsonMapper CANONICAL = FactsJson.CANONICAL;

    /**
     * Decisions without what their release tells better: a reason is {@code [place of its rule, whether it contributed,
     * what it read…]}. Needs the release as attribute {@link Release}.
     */
    static final JsonMapper SHORTHAND = FULL.rebuild()
            .addModule(new SimpleModule().addSerializer(Reason.class, new ReasonInShort()))
            .build();

    private LedgerJson() {}

    private static final class ReasonInShort extends ValueSerializer<Reason> {

        @Override
        public void serialize(Reason reason, JsonGenerator json, SerializationContext context) {
            if (!(context.getAttribute(Release.class) instanceof Release release)) {
                throw new IllegalStateException("no release to write in short by");
            }
            json.writeStartArray();
            json.writeNumber(release.place(reason.rule()));
            json.writeBoolean(reason.contributed());
            for (@Nullable Object value : reason.facts().values()) {
                write(value, json);
            }
            json.writeEndArray();
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
    }
}
