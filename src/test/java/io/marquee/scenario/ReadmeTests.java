package io.marquee.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the features' README says is so. */
class ReadmeTests {

    private static final String README = read();
    private static final List<String> ACCOUNTS = List.of("Atlas", "Birch", "Corner");

    @Test
    void everyFeatureInItPasses() {
        List<FeatureFile> features = Pattern.compile("```gherkin\n(.*?)```", Pattern.DOTALL)
                .matcher(README)
                .results()
                .map(block -> new FeatureFile("README.md", block.group(1)))
                .toList();

        assertThat(features).isNotEmpty();
        assertThat(Scenarios.run(features, PolicyUnderTest.release()))
                .hasSizeGreaterThan(features.size())
                .extracting(ScenarioResult::message)
                .containsOnlyNulls();
    }

    @Test
    void tableOfAccountsIsWhatTheyStartFrom() {
        for (String name : ACCOUNTS) {
            World world = World.here();
            world.startFrom(name);
            ObjectNode told = world.account().objectNode();
            for (List<String> row : rows("| fact")) {
                String value = row.get(ACCOUNTS.indexOf(name) + 1);
                world.accountWords().put(told, row.get(0), value.equals("none") ? "unknown" : value);
                if (value.equals("none")) {
                    told.putArray(world.accountWords().name(row.get(0)));
                }
            }
            List<List<String>> people = new ArrayList<>();
            people.add(List.of("function", "role", "engaged"));
            rows("| account").stream()
                    .filter(row -> row.get(0).equals(name))
                    .map(row -> row.subList(1, 4))
                    .forEach(people::add);
            world.accountWords().put(told, "buying people", people);

            ObjectNode kept = world.account().deepCopy();
            kept.remove(List.of("accountId", "name"));
            assertThat(asText(told)).isEqualTo(asText(kept));
        }
        World.startAnew();
    }

    @Test
    void failureLooksLikeIt() {
        ScenarioResult failure = Scenarios.run(
                        List.of(PolicyFeatures.feature("worked-examples.feature")),
                        PolicyFeatures.policyWith("tier KEY asks for a score of 55", "tier KEY asks for a score of 60"))
                .stream()
                .filter(result -> result.scenario().equals("5. A prospect without revenue"))
                .findFirst()
                .orElseThrow();
        String message = String.valueOf(failure.message());

        assertThat(message).matches("line \\d+, `it is a key account in tier KEY`: .*");
        assertThat(README)
                .contains("AssertionError: " + message.replaceFirst("^line .*`: ", ""))
                .contains("features/worked-examples.feature:" + message.replaceAll("^line (\\d+),.*", "$1") + ")");
    }

    /** The cells of the table that starts like this, without its head. */
    private static List<List<String>> rows(String head) {
        String table = README.substring(README.indexOf("\n" + head) + 1);
        return table.lines()
                .takeWhile(line -> line.startsWith("|"))
                .skip(2)
                .map(line -> Arrays.stream(line.substring(1).split("\\|"))
                        .map(String::strip)
                        .toList())
                .toList();
    }

    /** Facts in the order of their names, so that numbers written differently still differ. */
    private static String asText(ObjectNode facts) {
        List<String> lines = new ArrayList<>();
        for (String name : facts.propertyNames()) {
            JsonNode value = facts.get(name);
            lines.add(name + " " + (value.isNumber() ? value.decimalValue().toPlainString() : value));
        }
        lines.sort(null);
        return String.join("\n", lines);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("features", "README.md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
