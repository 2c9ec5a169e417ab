package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.policy.Fault;
import io.marquee.publishing.GuidedView.FileView;
import io.marquee.publishing.GuidedView.RuleView;
import io.marquee.publishing.GuidedView.SentenceView;
import io.marquee.publishing.GuidedView.SlotView;
import java.util.List;
import org.junit.jupiter.api.Test;

class GuidedViewTests {

    @Test
    void showsRulesWithAndWithoutFaults() {
        GuidedView view = GuidedView.of(SmallPolicy.of("""
                        expander vocabulary.dsl
                        stray
                        rule "A large account is strategic"
                            @source("S4")
                            when
                                the account
                                - has revenue of at least much
                                - is nice
                            then
                                the account is a candidate
                        end
                        rule "Half
                        """).files());
        String money = "a number from 0 to 1,000,000,000,000 with at most 2 decimals, written like 1,234.5";
        FileView file = view.files().get(0);
        assertThat(view.files()).hasSize(1);
        assertThat(file.strayLines()).containsExactly(2);
        assertThat(file.rules())
                .extracting(RuleView::name)
                .containsExactly("A large account is strategic", "rule \"Half");
        RuleView rule = file.rules().get(0);
        assertThat(rule.source()).isEqualTo("S4");
        assertThat(rule.obstacle()).isNull();
        assertThat(rule.when())
                .containsExactly(
                        new SentenceView(1, 6, "the account", "the account", List.of()),
                        new SentenceView(
                                2,
                                7,
                                "- has revenue of at least much",
                                "- has revenue of at least {money}",
                                List.of(new SlotView(1, "money", "much", money))),
                        new SentenceView(3, 8, "- is nice", null, List.of()));
        assertThat(rule.then())
                .containsExactly(
                        new SentenceView(1, 10, "the account is a candidate", "the account is a candidate", List.of()));
        assertThat(rule.faults()).extracting(Fault::line).containsExactly(7, 8);
        assertThat(file.rules().get(1).obstacle())
                .isEqualTo(
                        "the rule's `when`, `then` and `end` do not stand one after the other, each alone on its line");
    }
}
