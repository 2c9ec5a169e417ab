package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class FormTests {

    private static @Nullable List<String> slots(String template, String line) {
        List<Form.Span> spans = Phrase.of(Phrase.Kind.TEST, template, "", 1).match(line);
        return spans == null
                ? null
                : spans.stream()
                        .map(span -> line.substring(span.from(), span.to()))
                        .toList();
    }

    @Test
    void findsNoSlotsInALineOfFixedWords() {
        assertThat(slots("the account", "the account")).isEmpty();
        assertThat(slots("the account", "the account's buying")).isNull();
        assertThat(slots("the account's buying", "the account")).isNull();
    }

    @Test
    void findsSlotsAtTheStartInTheMiddleAndAtTheEnd() {
        assertThat(slots("{a} weighs {b} in {c}", "CURRENT_SALES weighs 15 in SCORE"))
                .containsExactly("CURRENT_SALES", "15", "SCORE");
        assertThat(slots("{a} points", "10 points")).containsExactly("10");
    }

    @Test
    void takesSeveralSpacesForOneAndLeavesThemOutOfTheSlots() {
        assertThat(slots("has at least {a} people", "has  at\tleast   3  people"))
                .containsExactly("3");
    }

    @Test
    void letsAQuotedTextHoldTheWordsThatFollowIt() {
        assertThat(slots("owed {a}, {b} a year", "owed \"one, two\", 3 a year")).containsExactly("\"one, two\"", "3");
        assertThat(slots("the strategy is {a}", "the strategy is \"a\" and \"b\""))
                .containsExactly("\"a\" and \"b\"");
    }

    @Test
    void triesLaterWordsWhereEarlierOnesDoNotReachTheEnd() {
        assertThat(slots("at most {a} a year", "at most 3 a year a year")).containsExactly("3 a year");
        assertThat(slots("of {a} or worse", "of D or worse")).containsExactly("D");
        assertThat(slots("of {a}", "of D or worse")).containsExactly("D or worse");
    }

    @Test
    void needsSomethingInEachSlot() {
        assertThat(slots("at least {a}", "at least ")).isNull();
        assertThat(slots("at least {a}", "at least")).isNull();
        assertThat(slots("at least {a} people", "at least people")).isNull();
        assertThat(slots("{a} points", " points")).isNull();
    }

    @Test
    @Timeout(1)
    void walksThroughALineOnceHoweverItRepeatsItself() {
        String line = "a " + "at least a ".repeat(5_000);
        assertThat(slots("a {a} at least {b} at least {c} at least {d} at most", line))
                .isNull();
    }
}
