package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.Json;
import io.marquee.RandomAccounts;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decisions;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiled rules travel in the jar and are what compiling them again would make. */
class PackedRulesTests {

    private static final String RULE = Policies.rule("A rule", "any account", "the account is a candidate");

    @TempDir
    private Path folder;

    private Path rules;
    private Path packed;

    @BeforeEach
    void writeRules() throws IOException {
        rules = Files.createDirectory(folder.resolve("rules"));
        packed = folder.resolve("classes").resolve(PackedRules.PLACE);
        Files.createDirectory(folder.resolve("classes"));
        Files.writeString(rules.resolve("a.dslr"), RULE);
        Files.copy(Path.of("rules/vocabulary.dsl"), rules.resolve("vocabulary.dsl"));
    }

    private void pack() throws IOException {
        PackedRules.main(
                new String[] {rules.toString(), folder.resolve("classes").toString()});
    }

    private CompiledRules read() throws IOException {
        return CompiledRules.read(Files.newInputStream(packed));
    }

    private Compiler compiler(Engine... engines) {
        return new Compiler(Limits.DEFAULT, Language.found(), new Networks(engines)::of);
    }

    @Test
    void thePolicyOfTheHouseIsPacked() {
        Engine none = drl -> {
            throw new AssertionError("compiled again");
        };
        assertThat(compiler(PackedRules.ENGINE, none)
                        .compile(DefaultPolicy.files())
                        .id())
                .isEqualTo(DefaultPolicy.release().id());
    }

    @Test
    void anyOtherPolicyIsCompiled() {
        List<Drl> seen = new ArrayList<>();
        Release release = compiler(PackedRules.ENGINE, drl -> {
                    seen.add(drl);
                    return CompiledRules.of(drl);
                })
                .compile(DefaultPolicy.unpackedFiles());
        assertThat(seen).containsExactly(release.expanded());
    }

    @Test
    void onlyAnotherRuleIsCompiled() {
        List<String> seen = new ArrayList<>();
        Rule other = DefaultPolicy.release().rule(5);
        compiler(PackedRules.ENGINE, drl -> {
                    drl.rules().forEach(rule -> seen.add(rule.rule()));
                    return CompiledRules.of(drl);
                })
                .compile(DefaultPolicy.files().stream()
                        .map(file -> new PolicyFile(
                                file.name(),
                                "# a line more\n"
                                        + file.text()
                                                .replace(
                                                        "rule \"" + other.name() + "\"\n",
                                                        "rule \"" + other.name()
                                                                + "\"\n    date-expires \"2999-12-31\"\n")))
                        .toList());
        assertThat(seen).containsExactly(other.name());
    }

    @Test
    void decidesAsIfItWereCompiledAgain() {
        Release again = compiler(Engine.DROOLS).compile(DefaultPolicy.files());
        for (Enquiry enquiry : new RandomAccounts(5).enquiries(300)) {
            assertThat(Json.of(new Decisions().decide(enquiry.account(), enquiry.context(), again)))
                    .isEqualTo(Json.of(
                            new Decisions().decide(enquiry.account(), enquiry.context(), DefaultPolicy.release())));
        }
    }

    @Test
    void packsTheSameBytesAgain() throws IOException {
        pack();
        ByteArrayOutputStream again = new ByteArrayOutputStream();
        read().writeTo(again);
        assertThat(again.toByteArray()).isEqualTo(Files.readAllBytes(packed));
        assertThat(CompiledRules.read(new ByteArrayInputStream(again.toByteArray()))
                        .model()
                        .getRules())
                .extracting(org.drools.model.Rule::getName)
                .containsExactly("A rule");
    }

    @Test
    void packsOnlyWhatHasChanged() throws IOException {
        pack();
        FileTime past =
                FileTime.from(Files.getLastModifiedTime(packed).toInstant().plusSeconds(60));
        Files.setLastModifiedTime(packed, past);
        pack();
        assertThat(Files.getLastModifiedTime(packed)).isEqualTo(past);
        Files.writeString(rules.resolve("a.dslr"), RULE.replace("A rule", "Another rule"));
        Files.setLastModifiedTime(rules.resolve("a.dslr"), past);
        pack();
        assertThat(read().drl().rules()).extracting(Drl.Piece::rule).containsExactly("Another rule");
    }

    @Test
    void rulesThatDoNotPassAreLeftToWhoStartsTheService() throws IOException {
        pack();
        Files.writeString(rules.resolve("a.dslr"), RULE.replace("the account is a candidate", "all is well"));
        Files.setLastModifiedTime(
                rules.resolve("a.dslr"),
                FileTime.from(Files.getLastModifiedTime(packed).toInstant().plusSeconds(60)));
        pack();
        assertThat(packed).doesNotExist();
    }
}
