package io.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SplitterTests {

    @Test
    void splitsLinesAndSkipsBlankOnes() {
        assertThat(lines("a\n\n b\r\n \t\nc")).containsExactly("1:a", "3: b\r", "5:c");
    }

    @Test
    void passesOverAByteOrderMarkAtTheStartOnly() {
        assertThat(lines("\uFEFFa\n\uFEFFb\n")).containsExactly("1:a", "2:\uFEFFb");
    }

    @Test
    void hasNoPartsInNothing() {
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n\n")).isEmpty();
    }

    @Test
    void takesALineOfTheLimitAndRefusesOneByteMore() {
        assertThat(lines("0123456789\n01234567890\nb\n")).containsExactly("1:0123456789", "2:too-large", "3:b");
    }

    @Test
    void refusesALineThatIsLongerThanItsBufferOnce() {
        assertThat(lines("x".repeat(50_000) + "\nb")).containsExactly("1:too-large", "2:b");
    }

    @Test
    void keepsQuotedLineBreaksInARow() {
        assertThat(rows("a,\"b\nc\"\nd\n")).containsExactly("1:a,\"b\nc\"", "3:d");
    }

    @Test
    void takesADoubledQuoteForAQuote() {
        assertThat(rows("\"a\"\"\nb\"\nc\n")).containsExactly("1:\"a\"\"\nb\"", "3:c");
    }

    @Test
    void takesAQuoteWithinACellForACharacter() {
        assertThat(rows("5\" x,1\ny\n")).containsExactly("1:5\" x,1", "2:y");
    }

    @Test
    void goesOnBehindAQuoteThatNeverEnds() {
        assertThat(rows("\"" + "x".repeat(20_000) + "\nb\nc\n")).containsExactly("1:too-large", "2:b", "3:c");
    }

    @Test
    void tellsWhereAStreamBreaksOff() {
        InputStream broken = new SequenceInputStream(
                new ByteArrayInputStream("a\nb".getBytes(StandardCharsets.UTF_8)), new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }

                    @Override
                    public int read(byte[] into, int from, int length) throws IOException {
                        throw new IOException("gone");
                    }
                });
        assertThat(parts(Splitter.lines(broken, 10))).containsExactly("1:a", "2:cut-body");
    }

    private static List<String> lines(String text) {
        return parts(Splitter.lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 10));
    }

    private static List<String> rows(String text) {
        return parts(Splitter.rows(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), 10));
    }

    static List<String> parts(Splitter splitter) {
        List<String> parts = new ArrayList<>();
        for (Part part = splitter.next(); part != null; part = splitter.next()) {
            parts.add(part.line() + ":" + text(part));
        }
        return parts;
    }

    private static String text(Part part) {
        try {
            return new String(part.text(), StandardCharsets.UTF_8);
        } catch (Refused refused) {
            return refused.problem().type().replace("/problems/", "");
        }
    }
}
