package io.marquee.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The messages are among the hostile policies; this is about the set of characters. */
class CharactersTests {

    @Test
    void allowsPlainLatinTextAndSomePunctuation() {
        String allowed = IntStream.range(0, Character.MAX_VALUE)
                .mapToObj(Character::toString)
                .filter(each -> Characters.fault(each, 0) == null)
                .filter(each -> each.codePointAt(0) > '~' && !Character.isLetter(each.codePointAt(0)))
                .reduce("", String::concat);
        assertThat(allowed).isEqualTo("£§©®°²³¼½¾×–—‘’…€");
    }

    @Test
    void allowsTheLettersOfEuropeanNames() {
        String names = "Ångström Łódź Besançon Žižkov İzmir Şişli Škoda Größe Țară Œuvre ẞ";
        assertThat(IntStream.range(0, names.length())).allMatch(at -> Characters.fault(names, at) == null);
    }

    @Test
    void refusesEveryOtherScriptAndEverythingInvisible() {
        long letters = IntStream.range(0x180, Character.MAX_CODE_POINT)
                .filter(c -> Characters.fault(Character.toString(c), 0) == null)
                .filter(Character::isLetter)
                .count();
        assertThat(letters).isEqualTo("ȘșȚțẞ".length());
        assertThat(IntStream.range(0, ' ').filter(c -> Characters.fault(Character.toString(c), 0) == null))
                .containsExactly((int) '\t');
        assertThat(IntStream.range(0x7F, 0xA1).filter(c -> Characters.fault(Character.toString(c), 0) == null))
                .isEmpty();
    }
}
