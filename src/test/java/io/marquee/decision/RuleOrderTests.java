package io.marquee.decision;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.Json;
import io.marquee.RandomAccounts;
import io.marquee.Request;
import io.marquee.account.DataGap;
import io.marquee.account.Enquiry;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The order of rules never matters, nor whether one is said twice: what rules claim commutes and is idempotent. */
class RuleOrderTests {

    private static final String AGAIN = " again";

    private static final List<Enquiry> ENQUIRIES = new RandomAccounts(11).enquiries(500);

    /** The rules of a file, each as its lines. */
    private static List<String> rules(PolicyFile file) {
        List<String> rules = new ArrayList<>();
        List<String> rule = new ArrayList<>();
        for (String line : file.text().lines().toList()) {
            if (line.startsWith("rule ") || !rule.isEmpty()) {
                rule.add(line);
            }
            if (line.equals("end")) {
                rules.add(String.join("\n", rule));
                rule.clear();
            }
        }
        return rules;
    }

    private static Release rebuilt(UnaryOperator<List<String>> rules, boolean filesReversed) {
        List<PolicyFile> files = new ArrayList<>();
        int place = 0;
        for (PolicyFile file : DefaultPolicy.files()) {
            if (file.name().endsWith(PolicyFile.RULES)) {
                String name = filesReversed ? "%02d-%s".formatted(99 - place++, file.name()) : file.name();
                files.add(new PolicyFile(name, String.join("\n\n", rules.apply(rules(file)))));
            } else {
                files.add(file);
            }
        }
        Release release = new Compiler().compile(files);
        assertThat(release.id()).isNotEqualTo(DefaultPolicy.release().id());
        return release;
    }

    @Test
    void rulesInTheReverseOrderDecideTheSame() {
        Release reversed = rebuilt(
                rules -> {
                    List<String> backwards = new ArrayList<>(rules);
                    Collections.reverse(backwards);
                    return backwards;
                },
                true);
        assertThat(reversed.rule(0).name())
                .isEqualTo(DefaultPolicy.release()
                        .rule((int) DefaultPolicy.release().policy().rules().count() - 1)
                        .name());
        for (Enquiry enquiry : ENQUIRIES) {
            Decision forwards = Request.decide(enquiry, DefaultPolicy.release());
            Decision backwards = Request.decide(enquiry, reversed);
            assertThat(Json.differences(apartFromReasons(forwards), apartFromReasons(backwards)))
                    .as(forwards.accountId())
                    .isEmpty();
            assertThat(Json.differences(tellings(forwards), tellings(backwards)))
                    .as(forwards.accountId())
                    .isEmpty();
        }
    }

    /** Where a rule stands is left out: a reason as its rule, its words and what it read. */
    private static Map<String, Reason> tellings(Decision decision) {
        return decision.reasons().stream()
                .map(reason -> new Reason(
                        reason.rule(),
                        "",
                        0,
                        reason.sentences(),
                        reason.facts(),
                        reason.source(),
                        reason.contributed()))
                .collect(Collectors.toMap(Reason::rule, reason -> reason));
    }

    @Test
    void rulesSaidTwiceDecideTheSame() {
        Release doubled = rebuilt(
                rules -> {
                    List<String> twice = new ArrayList<>(rules);
                    rules.forEach(rule -> twice.add(rule.replaceFirst("\"\n", AGAIN + "\"\n")));
                    return twice;
                },
                false);
        assertThat(doubled.policy().rules())
                .hasSize(2 * (int) DefaultPolicy.release().policy().rules().count());
        for (Enquiry enquiry : ENQUIRIES) {
            Decision once = Request.decide(enquiry, DefaultPolicy.release());
            Decision twice = Request.decide(enquiry, doubled);
            assertThat(Json.differences(apartFromReasons(once), apartFromReasons(twice)))
                    .as(once.accountId())
                    .isEmpty();
            assertThat(firedAndContributed(twice, false)).isEqualTo(firedAndContributed(once, false));
            assertThat(firedAndContributed(twice, true)).isEqualTo(firedAndContributed(once, false));
        }
    }

    /** Which rules fired and whether they contributed, of the first sayings or of the second ones. */
    private static Map<String, Boolean> firedAndContributed(Decision decision, boolean again) {
        return decision.reasons().stream()
                .filter(reason -> reason.rule().endsWith(AGAIN) == again)
                .collect(Collectors.toMap(reason -> reason.rule().replaceFirst(AGAIN + "$", ""), Reason::contributed));
    }

    /**
     * Of several rules that claim the same, the first in the policy is named, and causes for which an override is
     * ignored stand in the policy's order; so names are left out, but checked, and gaps are sorted.
     */
    private static Decision apartFromReasons(Decision of) {
        Set<String> contributing = of.reasons().stream()
                .filter(Reason::contributed)
                .map(Reason::rule)
                .collect(Collectors.toSet());
        assertThat(contributing)
                .containsAll(of.actions().stream().map(Decision.Action::reason).toList());
        assertThat(contributing)
                .containsAll(of.entitlements().stream()
                        .map(Decision.Entitlement::reason)
                        .toList());
        return new Decision(
                of.accountId(),
                of.asOf(),
                "",
                of.keyAccount(),
                of.selection(),
                of.score(),
                of.credit(),
                of.tier(),
                of.portfolio(),
                of.approach(),
                of.coverage(),
                of.entitlements().stream()
                        .map(each -> new Decision.Entitlement(each.type(), each.level(), ""))
                        .toList(),
                of.declinedServices(),
                of.value(),
                of.health(),
                of.review(),
                of.coordination(),
                of.buyingCentre(),
                of.actions().stream()
                        .map(each -> new Decision.Action(each.type(), ""))
                        .toList(),
                of.dataGaps().stream()
                        .sorted(Comparator.comparing(DataGap::field).thenComparing(DataGap::effect))
                        .toList(),
                List.of());
    }
}
