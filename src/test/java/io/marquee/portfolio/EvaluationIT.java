package io.marquee.portfolio;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marquee.Caller;
import io.marquee.DefaultPolicy;
import io.marquee.RandomPortfolio;
import io.marquee.Service;
import io.marquee.account.Account;
import io.marquee.account.Context;
import io.marquee.account.FactsJson;
import io.marquee.account.Objective;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import tools.jackson.databind.JsonNode;

/** A service that is killed in the middle of an evaluation goes on with it, and every account gets its tier once. */
@Timeout(300)
@Execution(ExecutionMode.CONCURRENT)
class EvaluationIT {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final int ACCOUNTS = 10_000;

    /** Kept a moment before the end, when the evaluation had begun. */
    private static final String LAST = "{\"accountId\":\"LAST\",\"annualRevenue\":1}";

    @TempDir
    private Path folder = Path.of("");

    private final List<String> lines =
            new RandomPortfolio(4, ACCOUNTS, AS_OF).lines().toList();

    @Test
    void anEvaluationOutlivesAKillOnH2() throws Exception {
        outlivesAKill();
    }

    @Test
    void anEvaluationOutlivesAKillOnPostgresql() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            outlivesAKill("--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"));
        }
    }

    private void outlivesAKill(String... options) throws Exception {
        String address;
        try (Service service = Service.start(folder, options)) {
            Caller caller = service.caller();
            assertThat(caller.post("/v1/accounts", NDJSON, String.join("\n", lines))
                            .body())
                    .contains("\"created\":" + ACCOUNTS)
                    .contains("\"refused\":0");
            address = caller.as("author")
                    .post("/v1/evaluations", JSON, "{\"asOf\":\"" + AS_OF + "\"}")
                    .headers()
                    .firstValue("Location")
                    .orElseThrow();
            String running = address;
            await().atMost(Duration.ofMinutes(1))
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> evaluation(caller, running).get("done").intValue() >= ACCOUNTS / 4);
            assertThat(caller.send(caller.request("/v1/accounts/LAST")
                                    .header("Content-Type", JSON)
                                    .PUT(BodyPublishers.ofString(LAST)))
                            .statusCode())
                    .isEqualTo(201);
            service.kill();
        }
        try (Service service = Service.start(folder, options)) {
            Caller caller = service.caller();
            JsonNode before = evaluation(caller, address);
            assertThat(before.get("status").stringValue()).isEqualTo("RUNNING");
            assertThat(before.get("done").intValue()).isBetween(1, ACCOUNTS - 1);
            await().atMost(Duration.ofMinutes(2))
                    .until(() -> !evaluation(caller, address)
                            .get("status")
                            .stringValue()
                            .equals("RUNNING"));
            JsonNode done = evaluation(caller, address);
            assertThat(done.get("status").stringValue()).isEqualTo("DONE");
            assertThat(done.get("done").intValue()).isEqualTo(ACCOUNTS);
            assertThat(caller.get("/v1/accounts", "Accept", NDJSON).body())
                    .isEqualTo(expected(done.get("supplierRevenue").decimalValue()) + LAST + "\n");
            assertEachIsKept(caller, address);
        }
    }

    private static JsonNode evaluation(Caller caller, String address) {
        return json(caller.get(address).body());
    }

    private String expected(BigDecimal supplierRevenue) {
        Context context = new Context(AS_OF, supplierRevenue, Objective.BALANCED, null);
        Decisions decisions = new Decisions();
        return lines.stream()
                .map(line -> FactsJson.read(line, Account::read))
                .map(account -> {
                    Decision.TierDecision tier = decisions
                            .decide(account, context, DefaultPolicy.release())
                            .tier();
                    LocalDate since = tier.effective() == account.currentTier() ? account.tierSince() : AS_OF;
                    return account.inTier(tier.effective(), since, tier.nextConsecutiveLowEvaluations());
                })
                .map(account -> FactsJson.write(account) + "\n")
                .collect(Collectors.joining());
    }

    /** A decision that was kept but not yet noted when the service was killed is kept a second time, no more. */
    private static void assertEachIsKept(Caller caller, String address) throws IOException {
        Caller auditor = caller.as("auditor");
        JsonNode rows = json(auditor.get(address + "/accounts?limit=20").body()).get("accounts");
        assertThat(rows).hasSize(20);
        rows.forEach(row -> assertThat(
                        auditor.get("/v1/decisions/" + row.get("decisionId").stringValue())
                                .statusCode())
                .isEqualTo(200));
        JsonNode report = json(auditor.get("/v1/ledger/verify").body());
        assertThat(report.get("intact").booleanValue()).isTrue();
        assertThat(report.get("entries").intValue()).isBetween(ACCOUNTS, ACCOUNTS + 2000);
    }
}
