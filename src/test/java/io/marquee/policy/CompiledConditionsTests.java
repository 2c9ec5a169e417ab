package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.marquee.DefaultPolicy;
import io.marquee.Json;
import io.marquee.RandomAccounts;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decisions;
import io.marquee.decision.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.ancompiler.CompiledNetwork;
import org.drools.ancompiler.ObjectTypeNodeCompiler;
import org.drools.core.reteoo.ObjectTypeNode;
import org.junit.jupiter.api.Test;
import org.kie.api.runtime.KieSession;

/** Compiled conditions decide as those that are not. */
class CompiledConditionsTests {

    private static final List<Terms> TERMS = Language.found().terms();
    private static final List<Enquiry> ENQUIRIES = new RandomAccounts(23).enquiries(400);

    private final Compiler plain =
            new Compiler(Limits.DEFAULT, Language.found(), new Networks(PackedRules.ENGINE, Engine.DROOLS)::of);

    private static List<String> decided(Release release) {
        return ENQUIRIES.stream()
                .map(each -> Json.of(new Decisions().decide(each.account(), each.context(), release)))
                .toList();
    }

    private static Network network(String... conditions) {
        return network(CompiledConditions.none(), conditions);
    }

    private static Network network(CompiledConditions known, String... conditions) {
        String header = "package " + Drl.PACKAGE + ";\nimport " + Evidence.class.getCanonicalName() + ";\n"
                + TERMS.stream()
                        .map(each -> "global " + each.collectorType().getCanonicalName() + " " + each.collectorName()
                                + ";\n")
                        .collect(Collectors.joining());
        List<Drl.Piece> rules = IntStream.range(0, conditions.length)
                .mapToObj(i -> new Drl.Piece(
                        "Rule " + i,
                        null,
                        "rule \"Rule " + i + "\"\nwhen\n    Evidence( " + conditions[i] + " )\nthen\nend\n"))
                .toList();
        return new Networks(() -> known, Engine.DROOLS).of(new Drl(header, rules), TERMS);
    }

    private static List<String> holding(Network network, Evidence evidence) {
        List<String> holding = new ArrayList<>();
        KieSession session = network.base().newKieSession();
        session.insert(evidence);
        session.fireAllRules(match -> holding.add(match.getRule().getName()));
        session.dispose();
        return holding;
    }

    private static Evidence complexity(int complexity) {
        return new Evidence(Set.of(), null, complexity);
    }

    private static List<ObjectTypeNode> compiledTypes(Network network) {
        return network.base().getRete().getEntryPointNodes().values().stream()
                .flatMap(point -> point.getObjectTypeNodes().values().stream())
                .filter(node -> node.getObjectSinkPropagator() instanceof CompiledNetwork)
                .toList();
    }

    @Test
    void comePackedWithThePolicyOfTheHouse() {
        assertThat(DefaultPolicy.release().isHastened()).isTrue();
        assertThat(plain.compile(DefaultPolicy.files()).isHastened()).isFalse();
    }

    @Test
    void decideAsDroolsDoesByItself() {
        Release release = plain.compile(DefaultPolicy.files());
        List<String> before = decided(release);
        assertThat(decided(DefaultPolicy.release())).isEqualTo(before);
        release.hasten();
        assertThat(release.isHastened()).isTrue();
        assertThat(decided(release)).isEqualTo(before);
    }

    @Test
    void areMadeWhenTheServiceHasStarted() {
        Release release = Policies.compiled(Policies.rule("Any", "any account", "the account is a candidate"));
        assertThat(release.isHastened()).isFalse();
        Compiler.settle(release);
        assertThat(release.isHastened()).isTrue();
    }

    @Test
    void areMadeWhileOthersDecide() throws Exception {
        Release release = plain.compile(DefaultPolicy.files());
        List<String> expected = decided(DefaultPolicy.release());
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<List<String>>> others = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                others.add(threads.submit((Callable<List<String>>) () -> {
                    List<String> last = decided(release);
                    while (!release.isHastened() && last.equals(expected)) {
                        last = decided(release);
                    }
                    return last.equals(expected) ? decided(release) : last;
                }));
            }
            release.hasten();
            for (Future<List<String>> other : others) {
                assertThat(other.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void fitOnlyNetworksOfTheirShape() {
        CompiledConditions two = CompiledConditions.of(network("complexity > 3", "complexity < 2"));
        Network others = network(two, "complexity > 7", "complexity < 5");
        assertThat(others.isCompiled()).isTrue();
        assertThat(holding(others, complexity(6))).isEmpty();
        assertThat(holding(others, complexity(8))).containsExactly("Rule 0");
        assertThat(holding(others, complexity(4))).containsExactly("Rule 1");
        assertThat(network(two, "complexity > 7").isCompiled()).isFalse();
        assertThat(network(two, "complexity > 7, complexity < 5").isCompiled()).isFalse();
        assertThat(network(two, "complexity > 7", "complexity < 5", "complexity < 4")
                        .isCompiled())
                .isFalse();
    }

    @Test
    void areMadeWhereDigitsAreWrittenOtherwise() {
        Locale here = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            Network abroad = network("complexity > 3", "complexity < 2").compiled();
            assertThat(holding(abroad, complexity(4))).containsExactly("Rule 0");
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void tellFailuresAsDroolsDoes() {
        Network before = network("10 / complexity > 3");
        Network after = before.compiled();
        assertThat(holding(after, complexity(2))).containsExactly("Rule 0");
        assertThat(holding(after, complexity(5))).isEmpty();
        Throwable failure = catchThrowable(() -> holding(before, complexity(0)));
        assertThatThrownBy(() -> holding(after, complexity(0)))
                .isInstanceOf(failure.getClass())
                .hasMessage(failure.getMessage())
                .hasRootCauseInstanceOf(ArithmeticException.class);
        assertThat(failure).hasMessageContaining("Rule 0");
    }

    /** Values that rules are looked up by, in the one way or the other, and ranges. */
    @Test
    void lookValuesUpAsDroolsDoes() {
        String[] conditions = IntStream.range(0, 30)
                .mapToObj(i ->
                        i % 3 == 0 ? "complexity == " + i : i % 3 == 1 ? "complexity > " + i : "complexity <= " + i)
                .toArray(String[]::new);
        Network before = network(conditions);
        Network after = before.compiled();
        for (int complexity = -1; complexity < 31; complexity++) {
            assertThat(holding(after, complexity(complexity)))
                    .containsExactlyInAnyOrderElementsOf(holding(before, complexity(complexity)));
        }
    }

    /** Beyond, a method would be too long for the machine to compile. */
    @Test
    void leaveTypesWithTooManyConditionsAlone() {
        String[] most = IntStream.range(0, CompiledConditions.MOST_NODES / 2)
                .mapToObj(i -> "complexity + " + i + " > 300")
                .toArray(String[]::new);
        Network large = network(most).compiled();
        assertThat(compiledTypes(large)).hasSize(1);
        assertThat(holding(large, complexity(52))).containsExactly("Rule 249");
        String[] tooMany = IntStream.range(0, CompiledConditions.MOST_NODES / 2 + 1)
                .mapToObj(i -> "complexity + " + i + " > 300")
                .toArray(String[]::new);
        Network larger = network(tooMany).compiled();
        assertThat(ObjectTypeNodeCompiler.objectTypeNodes(larger.base().getRete()))
                .hasSize(1);
        assertThat(compiledTypes(larger)).isEmpty();
        assertThat(holding(larger, complexity(52))).containsExactlyInAnyOrder("Rule 249", "Rule 250");
    }
}
