package io.marquee.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BlankTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\t\r\n",
                "\u0000",
                "\u001C",
                "\u0085",
                "\u00A0",
                "\u00AD",
                "\u2007",
                "\u2028",
                "\u200B",
                "\u202F",
                "\u3000",
                "\uFEFF",
                "\uDB40\uDC20",
                " \u00A0\u200B\t"
            })
    void nothingIsToBeSeen(String text) {
        assertThat(Blank.isBlank(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " x ", "\u200Bx\u00A0", ".", "0", "é", "\u0301", "\uD83D\uDE00", "你"})
    void somethingIsToBeSeen(String text) {
        assertThat(Blank.isBlank(text)).isFalse();
    }
}
