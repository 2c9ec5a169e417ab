package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;

import io.marquee.DefaultPolicy;
import io.marquee.decision.DecisionTerms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompilerTests {

    private static final String RULES = Policies.rule("A rule", "the account", "the account is a candidate");

    private final Compiler compiler = new Compiler(
            Limits.DEFAULT, Language.found(), (drl, terms) -> Network.of(List.of(), terms, CompiledConditions.none()));

    private String id(PolicyFile... files) {
        return compiler.compile(List.of(files)).id();
    }

    private static PolicyFile vocabulary(String text) {
        return new PolicyFile(PolicyFile.VOCABULARY, text);
    }

    private static final PolicyFile WORDS = vocabulary("""
                    [condition][]the account=$account : Figures()
                    [consequence][]the account is a candidate=outcome.isCandidate();
                    """);

    @Test
    void namesAReleaseByTheHashOfItsFiles() {
        assertThat(id(WORDS, new PolicyFile("a.dslr", RULES)))
                .isEqualTo("4fcb3072eaa8935632c933f8e4c9ea9048487203451026be1a4087ba06cda52a")
                .isEqualTo(id(new PolicyFile("a.dslr", RULES), WORDS));
    }

    @Test
    void namesAReleaseAnewForEveryChange() {
        assertThat(List.of(
                        id(WORDS, new PolicyFile("a.dslr", RULES)),
                        id(WORDS, new PolicyFile("b.dslr", RULES)),
                        id(WORDS, new PolicyFile("a.dslr", RULES + "\n")),
                        id(WORDS, new PolicyFile("a.dslr", "# \n" + RULES)),
                        id(WORDS, new PolicyFile("a.dslr", RULES), new PolicyFile("b.dslr", "")),
                        id(vocabulary(WORDS.text() + "# \n"), new PolicyFile("a.dslr", RULES))))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[0-9a-f]{64}"));
    }

    @Test
    void doesNotDependOnTheOrderInWhichFilesAreGiven() {
        List<PolicyFile> files = new ArrayList<>(DefaultPolicy.files());
        Collections.reverse(files);
        Release release = compiler.compile(files);
        assertThat(release.id()).isEqualTo(DefaultPolicy.release().id());
        assertThat(release.drl()).isEqualTo(DefaultPolicy.release().drl());
        assertThat(release.files()).isEqualTo(DefaultPolicy.release().files());
    }

    @Test
    void tellsEngineersWhatTheEngineSaysAndOthersThatTheyAreNeeded() {
        Compiler failing = new Compiler(Limits.DEFAULT, Language.found(), (drl, terms) -> {
            throw new IllegalStateException("LambdaConsequenceAAB");
        });
        RefusedPolicy refused = catchThrowableOfType(
                RefusedPolicy.class, () -> failing.compile(List.of(WORDS, new PolicyFile("a.dslr", RULES))));
        assertThat(refused)
                .hasMessage("the policy is refused:\n"
                        + "  policy: its sentences cannot be compiled; an engineer must see the vocabulary")
                .hasRootCauseMessage("LambdaConsequenceAAB");
    }

    @Test
    void givesTheEngineNothingButTheCheckedDrl() {
        List<String> seen = new ArrayList<>();
        Compiler watched = new Compiler(Limits.DEFAULT, Language.found(), (drl, terms) -> {
            seen.add(drl.text());
            return Network.of(List.of(), terms, CompiledConditions.none());
        });
        Release release = watched.compile(List.of(WORDS, new PolicyFile("a.dslr", RULES)));
        assertThat(seen).containsExactly(release.drl());
    }

    /** The last check is made, even of what no sentence can say. */
    @Test
    void refusesDrlThatIsMoreThanItsRules() {
        Terms greedy = new DecisionTerms();
        Terms more = mock(Terms.class);
        doReturn(List.of()).when(more).facts();
        doReturn(greedy.collectorType()).when(more).collectorType();
        doReturn("other;\nfunction void quit() { System.exit(0); }\n//")
                .when(more)
                .collectorName();
        Compiler tricked = new Compiler(Limits.DEFAULT, new Language(List.of(greedy, more)), (drl, terms) -> {
            throw new AssertionError("compiled");
        });
        assertThat(catchThrowableOfType(
                                RefusedPolicy.class,
                                () -> tricked.compile(List.of(WORDS, new PolicyFile("a.dslr", RULES))))
                        .faults())
                .containsExactly(Fault.of("policy", "its sentences stand for more than its own rules"));
    }
}
