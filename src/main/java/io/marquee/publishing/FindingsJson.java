package io.marquee.publishing;

import io.marquee.account.Enquiry;
import io.marquee.account.FactsJson;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;

/** Findings as they are stored: each witness is the request that asks for a decision about it. */
final class FindingsJson {

    private static final JsonMapper MAPPER = FactsJson.EXACT
            .rebuild()
            .addModule(new SimpleModule().addDeserializer(Enquiry.class, new Requests()))
            .build();

    private FindingsJson() {}

    static String write(List<Finding> findings) {
        return MAPPER.writeValueAsString(findings);
    }

    static List<Finding> read(String text) {
        return List.copyOf(MAPPER.readValue(text, new TypeReference<List<Finding>>() {}));
    }

    /** Reads an enquiry as it is read from any request. */
    private static final class Requests extends ValueDeserializer<Enquiry> {

        @Override
        public Enquiry deserialize(JsonParser json, DeserializationContext context) {
            try (JsonParser request = MAPPER.treeAsTokens(context.readTree(json))) {
                return Enquiry.read(request);
            }
        }
    }
}
