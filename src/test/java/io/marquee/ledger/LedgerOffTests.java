package io.marquee.ledger;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import java.net.http.HttpResponse;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "marquee.ledger.mode=off")
class LedgerOffTests {

    private final PolicySteps steps;
    private final DataSource database;
    private final Caller caller;

    LedgerOffTests(@Autowired PolicySteps steps, @Autowired DataSource database, @LocalServerPort int port) {
        this.steps = steps;
        this.database = database;
        this.caller = new Caller(port);
    }

    @Test
    void stepsOfPublishingWaitForTheirEntries() {
        Telling.transaction(database).executeWithoutResult(status -> steps.tell(Telling.step(900_000_002)));
        assertThat(caller.as("auditor").get("/v1/ledger/steps?draft=900000002").body())
                .contains("\"state\":\"WAITING\",\"entryId\":null}],\"next\":null}");
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
