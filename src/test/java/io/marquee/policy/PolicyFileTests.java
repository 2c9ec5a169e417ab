package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the lines of a policy's file end. */
class PolicyFileTests {

    @ParameterizedTest
    @CsvSource({
        "'', []",
        "one, [one]",
        "one~two, '[one, two]'",
        "one^~two^~, '[one, two, ]'",
        "~~, '[, , ]'",
        "one^^~two, '[one^, two]'",
        "one^two^, [one^two^]",
        "\uFEFFone~\uFEFFtwo, '[one, \uFEFFtwo]'",
        "one\u2028two\u000Bthree\u0085four, [one\u2028two\u000Bthree\u0085four]"
    })
    void endAsOnUnixOrWindowsAndInNoOtherWay(String text, String lines) {
        PolicyFile file = new PolicyFile("a.dslr", withLineEnds(text));
        assertThat(file.lines()).hasToString(withLineEnds(lines));
    }

    private static String withLineEnds(String text) {
        return text.replace('^', '\r').replace('~', '\n');
    }
}
