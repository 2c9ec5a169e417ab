package io.marquee.ledger;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "marquee.ledger.mode=off")
class LedgerOffTests {

    private final Caller caller;

    LedgerOffTests(@LocalServerPort int port) {
        this.caller = new Caller(port);
    }

    @Test
    void saysThatNothingIsKept() {
        HttpResponse<String> answer =
                caller.post("/v1/decisions", JSON, Caller.example("atlas"), "Idempotency-Key", "1");
        assertThat(answer.headers().firstValue("Marquee-Ledger")).hasValue("off");
        assertThat(answer.body()).startsWith("{\"decisionId\":null,\"accountId\":\"ATLAS\",");
        assertThat(caller.post("/v1/decisions", NDJSON, Caller.line("atlas")).body())
                .startsWith("{\"decisionId\":null,\"accountId\":\"ATLAS\",");
        assertThat(caller.as("auditor").get("/v1/decisions").body()).isEqualTo("{\"decisions\":[],\"next\":null}");
    }
}
