package io.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class SplitterPropertyTests {

    @Property(tries = 300)
    void findsEveryLineHoweverItArrives(
            @ForAll @Size(max = 30) List<@StringLength(max = 12) @CharRange(from = 'a', to = 'c') String> lines,
            @ForAll @IntRange(min = 1, max = 7) int step) {
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (!line.isEmpty()) {
                expected.add((i + 1) + ":" + (line.length() > 10 ? "too-large" : line));
            }
        }
        String text = String.join("\n", lines);
        assertThat(SplitterTests.parts(Splitter.lines(inSteps(text, step), 10))).isEqualTo(expected);
    }

    @Property(tries = 300)
    void losesNoCharacterOfRowsHoweverTheyArrive(
            @ForAll @StringLength(max = 200) @Chars({'a', '"', ',', '\n'}) String text,
            @ForAll @IntRange(min = 1, max = 7) int step) {
        String found = String.join("", SplitterTests.parts(Splitter.rows(inSteps(text, step), 1000)));
        assertThat(found.replaceAll("[0-9]+:|\n", "")).isEqualTo(text.replace("\n", ""));
    }

    private static InputStream inSteps(String text, int step) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {
            @Override
            public synchronized int read(byte[] into, int from, int length) {
                return super.read(into, from, Math.min(step, length));
            }
        };
    }
}
