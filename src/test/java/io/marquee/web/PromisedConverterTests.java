package io.marquee.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.mock.http.MockHttpOutputMessage;

class PromisedConverterTests {

    private final PromisedConverter converter = new PromisedConverter();
    private final MockHttpOutputMessage message = new MockHttpOutputMessage();
    private final List<String> done = new ArrayList<>();

    @Test
    void writesDuringTheWaitAndLetsTheAnswerLeaveAfterIt() throws IOException {
        converter.write(
                promised(() -> {
                    done.add("waited");
                    assertThat(message.getBodyAsBytes()).isEmpty();
                }),
                MediaType.APPLICATION_JSON,
                message);
        assertThat(done).containsExactly("written", "waited");
        assertThat(message.getBodyAsString()).isEqualTo("{\"tier\":\"KEY\"}");
        assertThat(message.getHeaders().toSingleValueMap())
                .isEqualTo(Map.of("Content-Type", "application/json", "Content-Length", "14"));
    }

    @Test
    void nothingLeavesAfterAWaitInVain() {
        IllegalStateException vain = new IllegalStateException("not kept");
        Promised answer = promised(() -> {
            throw vain;
        });
        assertThatThrownBy(() -> converter.write(answer, MediaType.APPLICATION_JSON, message))
                .isSameAs(vain);
        assertThat(message.getBodyAsBytes()).isEmpty();
        assertThat(message.getHeaders().getContentLength()).isEqualTo(-1);
    }

    private Promised promised(Runnable wait) {
        return new Promised() {
            @Override
            public byte[] answer() {
                done.add("written");
                return "{\"tier\":\"KEY\"}".getBytes(StandardCharsets.UTF_8);
            }

            @Override
            public void await() {
                wait.run();
            }
        };
    }
}
