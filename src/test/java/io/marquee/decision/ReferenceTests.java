package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.Json;
import io.marquee.Request;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Every field of thousands of decisions, against outcomes that were worked out independently from the policy's
 * statement.
 */
class ReferenceTests {

    private static final String CASES = "/reference/decisions.ndjson.gz";

    @Test
    void decidesAsWorkedOutIndependently() throws IOException {
        List<String> differences = new ArrayList<>();
        int cases = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Objects.requireNonNull(ReferenceTests.class.getResourceAsStream(CASES))),
                StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode reference = Json.tree(line);
                Decision decision =
                        Request.decide(Request.read(reference.get("request").toString()), DefaultPolicy.release());
                for (String difference : Json.differences(reference.get("expected"), withoutWords(decision))) {
                    differences.add(decision.accountId() + ": " + difference);
                }
                cases++;
            }
        }
        assertThat(differences).isEmpty();
        assertThat(cases).isEqualTo(3_000);
    }

    /** What the statement fixes: names, numbers and dates, but no rule and no wording of a reason. */
    private static ObjectNode withoutWords(Decision decision) {
        ObjectNode tree = Json.treeWithoutReasons(decision);
        tree.remove("release");
        tree.get("entitlements").forEach(each -> ((ObjectNode) each).remove("reason"));
        only(tree, "declinedServices", "service");
        only(tree, "actions", "type");
        only(tree, "dataGaps", "field");
        return tree;
    }

    private static void only(ObjectNode tree, String list, String field) {
        List<String> names = new ArrayList<>();
        tree.get(list).forEach(each -> names.add(each.get(field).asString()));
        ArrayNode texts = tree.putArray(list);
        (list.equals("actions") ? names.stream() : names.stream().distinct().sorted()).forEach(texts::add);
    }
}
