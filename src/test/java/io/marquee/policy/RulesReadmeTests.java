package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marquee.DefaultPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the page about the rules says is so. */
class RulesReadmeTests {

    private static String page() throws IOException {
        return Files.readString(Path.of("rules/README.md"));
    }

    private static List<String> found(String pattern) throws IOException {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(page())
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }

    private static PolicyFile edited(PolicyFile file) {
        return new PolicyFile(
                file.name(),
                file.name().equals("tiers.dslr")
                        ? file.text()
                                .replace("asks for a score of 75", "asks for a score of 175")
                                .replace("qualifies for tier KEY", "qualifies for tier KEI")
                                .replaceFirst("- puts credit at grade D", "- is a key account")
                                .replaceFirst("- is of a candidate account", "- is a candidate")
                        : file.text());
    }

    @Test
    void showsFaultsAsTheyAreTold() throws IOException {
        List<PolicyFile> files =
                DefaultPolicy.files().stream().map(RulesReadmeTests::edited).toList();
        List<String> told =
                catchThrowableOfType(RefusedPolicy.class, () -> new Compiler().compile(files)).faults().stream()
                        .map(Fault::toString)
                        .toList();
        assertThat(found("^ {4}(tiers[.]dslr:.*)$")).containsExactlyInAnyOrderElementsOf(told);
    }

    @Test
    void listsEveryArea() throws IOException {
        assertThat(found("^\\| `([a-z-]+[.]dslr)` \\| [a-z].*\\|$"))
                .containsExactlyInAnyOrderElementsOf(DefaultPolicy.release().policy().files().stream()
                        .map(Policy.Area::name)
                        .toList());
    }

    @Test
    void namesRulesThatExist() throws IOException {
        assertThat(found("\"([A-Z][^\"]+)\"(?= \\||,)"))
                .hasSize(7)
                .isSubsetOf(
                        DefaultPolicy.release().policy().rules().map(Rule::name).toList());
    }

    @Test
    void quotesARuleAsItStands() throws IOException {
        String example = page().lines()
                .dropWhile(line -> !line.startsWith("    rule"))
                .takeWhile(line -> !line.equals("    end"))
                .map(line -> line.substring(4))
                .reduce("", (text, line) -> text + line + "\n");
        assertThat(DefaultPolicy.files())
                .filteredOn(file -> file.name().equals("tiers.dslr"))
                .singleElement()
                .satisfies(file -> assertThat(file.text()).contains(example));
    }
}
