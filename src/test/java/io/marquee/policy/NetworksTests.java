package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.marquee.DefaultPolicy;
import io.marquee.Json;
import io.marquee.RandomAccounts;
import io.marquee.account.Enquiry;
import io.marquee.decision.Decisions;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.drools.core.impl.InternalRuleBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Only what is new is compiled, and it decides as if all of it had been. */
class NetworksTests {

    private static final TimeZone ZONE = TimeZone.getDefault();

    private static final String FIRST = Policies.rule("First", "any account", "the account is a candidate");
    private static final String SECOND = Policies.rule("Second", "any account", "the account is a candidate");

    private static final List<Terms> TERMS = Language.found().terms();

    private final List<List<String>> compiled = new ArrayList<>();

    private final Networks networks = new Networks(drl -> {
        compiled.add(drl.rules().stream().map(Drl.Piece::rule).toList());
        return CompiledRules.of(drl);
    });

    private final Compiler compiler = new Compiler(Limits.DEFAULT, Language.found(), networks::of);

    @AfterEach
    void comeHome() {
        TimeZone.setDefault(ZONE);
    }

    private Release compile(String... rules) {
        return compiler.compile(Policies.of(String.join("\n", rules)));
    }

    private static int nodes(Network network) {
        return ((InternalRuleBase) network.base()).getNodeCount();
    }

    @Test
    void compileOnlyWhatNoReleaseHas() {
        Release both = compile(FIRST, SECOND);
        Release moved = compile("# a line more", SECOND, FIRST);
        String changed = Policies.rule("Second", "the account", "the account is a candidate");
        Release one = compile(FIRST, changed);
        assertThat(compiled).containsExactly(List.of("First", "Second"), List.of("Second"));
        assertThat(Stream.of(both, moved, one).map(Release::id)).doesNotHaveDuplicates();
        assertThat(one.drl()).contains("// some.dslr:1\n").contains("// some.dslr:8\n");
    }

    @Test
    void compileAgainWhatNobodyHoldsAnyMore() throws InterruptedException {
        Release held = compile(FIRST);
        compile(FIRST, SECOND);
        for (int i = 0; i < 50 && compiled.size() < 3; i++) {
            System.gc();
            Thread.sleep(20);
            compile(FIRST, SECOND);
        }
        assertThat(compiled).containsExactly(List.of("First"), List.of("Second"), List.of("Second"));
        assertThat(held.ruleCount()).isEqualTo(1);
    }

    @Test
    void beginTheDaysOfADatedRuleWhereTheServiceIs() {
        String dated = FIRST.replace("when\n", "date-effective \"2026-01-15\"\nwhen\n");
        Release here = compile(dated);
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        Release there = compile(dated);
        assertThat(compiled).containsExactly(List.of("First"), List.of("First"));
        assertThat(here.zone()).isNotEqualTo(there.zone());
    }

    @Test
    void refuseWhatNoEngineCompiles() {
        Compiler idle = new Compiler(Limits.DEFAULT, Language.found(), new Networks(drl -> CompiledRules.none())::of);
        assertThatThrownBy(() -> idle.compile(Policies.of(FIRST)))
                .isInstanceOf(RefusedPolicy.class)
                .hasRootCauseMessage("nobody compiles `First`");
    }

    /** Rules of several compilations share a network as those of one do, and decide the same. */
    @Test
    void decideAsIfAllWereCompiledAtOnce() {
        List<PolicyFile> changed = DefaultPolicy.unpackedFiles();
        Release whole = compiler.compile(changed);
        Networks others = new Networks(CompiledRules::of);
        List<Release> parts = new ArrayList<>();
        List<PolicyFile> mixed = new ArrayList<>(DefaultPolicy.files());
        for (int i = 0; i < mixed.size(); i++) {
            mixed.set(i, changed.get(i));
            if (i % 4 == 3 || i == mixed.size() - 1) {
                parts.add(new Compiler(Limits.DEFAULT, Language.found(), others::of).compile(mixed));
            }
        }
        Release last = parts.get(parts.size() - 1);
        assertThat(last.id()).isEqualTo(whole.id());
        assertThat(nodes(others.of(last.expanded(), TERMS))).isEqualTo(nodes(networks.of(last.expanded(), TERMS)));
        for (Enquiry enquiry : new RandomAccounts(11).enquiries(300)) {
            assertThat(Json.of(new Decisions().decide(enquiry.account(), enquiry.context(), last)))
                    .isEqualTo(Json.of(new Decisions().decide(enquiry.account(), enquiry.context(), whole)));
        }
        assertThat(parts).extracting(Release::id).doesNotHaveDuplicates();
    }
}
