package io.marquee.publishing;

import io.marquee.ledger.Ledger;
import io.marquee.policy.Release;
import io.marquee.scenario.ScenarioResult;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Shows why a decision that is kept is as it is, with what documents and shows each of its rules. */
@RestController
class ReasonsController {

    private final Ledger ledger;
    private final Documentation documentation;

    ReasonsController(Ledger ledger, Documentation documentation) {
        this.ledger = ledger;
        this.documentation = documentation;
    }

    /** The reasons of one decision, in its order. */
    record Explained(String decisionId, String release, List<Explanation> reasons) {}

    /**
     * One reason.
     *
     * @param documentation where its rule is documented
     * @param examples those that say that something is because of the rule
     */
    record Explanation(
            String rule, String file, int line, boolean contributed, String documentation, List<Example> examples) {}

    /** One example, or one row of an outline, and whether it holds under the release that decided. */
    record Example(String file, int line, String name, boolean passed) {

        static Example of(ScenarioResult result) {
            return new Example(result.file(), result.line(), result.scenario(), result.passed());
        }
    }

    @GetMapping(path = "/v1/decisions/{id}/reasons", produces = MediaType.APPLICATION_JSON_VALUE)
    Explained explain(@PathVariable String id) {
        JsonNode answer = ledger.answered(id);
        Release release = ledger.release(answer.get("release").stringValue()).orElseThrow();
        Exhibits exhibits = documentation.exhibits(release);
        return new Explained(
                id,
                release.id(),
                answer.get("reasons")
                        .valueStream()
                        .map(reason -> explained(reason, release, exhibits))
                        .toList());
    }

    private static Explanation explained(JsonNode reason, Release release, Exhibits exhibits) {
        String rule = reason.get("rule").stringValue();
        return new Explanation(
                rule,
                reason.get("file").stringValue(),
                reason.get("line").intValue(),
                reason.get("contributed").booleanValue(),
                "/v1/releases/" + release.id() + "/documentation#" + DocumentedPolicy.anchor(rule),
                exhibits.examplesOf(rule).stream().map(Example::of).toList());
    }
}
