package io.marquee.steelwheels;

import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static io.marquee.Caller.json;
import static io.marquee.steelwheels.Steelwheels.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.marquee.Caller;
import io.marquee.EmptyPortfolio;
import io.marquee.Request;
import io.marquee.account.Account;
import io.marquee.account.FactsJson;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** A real wholesaler through the service: taken in, evaluated, analysed, and given to its representatives. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class SteelwheelsServiceTests {

    private final Caller integrator;
    private final Caller author;

    SteelwheelsServiceTests(@LocalServerPort int port) {
        integrator = new Caller(port);
        author = integrator.as("author");
    }

    @AfterEach
    void removeAll() {
        EmptyPortfolio.leave(integrator);
    }

    @Test
    void goesAllTheWay() throws SQLException {
        try (Steelwheels book = new Steelwheels()) {
            List<Account> accounts = book.requests().values().stream()
                    .map(Request::read)
                    .map(enquiry -> enquiry.account())
                    .toList();
            takeIn(accounts);
            Map<String, Set<String>> territories = book.representatives();
            territories.forEach(this::keepManager);
            JsonNode evaluation = ended(begin("/v1/evaluations", "{\"asOf\":\"" + AS_OF + "\"}"));
            assertThat(evaluation.get("status").stringValue()).isEqualTo("DONE");
            assertThat(evaluation.get("refused").intValue()).isZero();
            BigDecimal revenue = accounts.stream().map(Account::annualRevenue).reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(evaluation.get("supplierRevenue").decimalValue()).isEqualByComparingTo(revenue);
            JsonNode analysis = analysis(evaluation);
            assertThat(analysis.at("/totals/accounts").intValue()).isEqualTo(126);
            assertThat(analysis.at("/totals/revenue").decimalValue()).isEqualByComparingTo(revenue);
            assertPlanned(accounts, territories.keySet());
        }
    }

    private void takeIn(List<Account> accounts) {
        StringBuilder lines = new StringBuilder();
        accounts.forEach(account -> lines.append(FactsJson.write(account)).append('\n'));
        assertThat(integrator.post("/v1/accounts", NDJSON, lines.toString()).body())
                .isEqualTo(
                        "{\"lines\":126,\"created\":126,\"changed\":0,\"unchanged\":0,\"refused\":0,\"kept\":true}\n");
    }

    /** Nobody rated them, so all are taken to be sound in every skill. */
    private void keepManager(String id, Set<String> regions) {
        HttpResponse<String> kept = integrator.send(integrator
                .request("/v1/managers/" + id)
                .header("Content-Type", JSON)
                .PUT(BodyPublishers.ofString("{\"managerId\":\"" + id + "\",\"fte\":1,\"regions\":"
                        + FactsJson.write(new TreeSet<>(regions))
                        + ",\"skills\":{\"understand\":3,\"collaborate\":3,\"lead\":3,\"orchestrate\":3}}")));
        assertThat(kept.statusCode()).isEqualTo(201);
    }

    private JsonNode analysis(JsonNode evaluation) {
        return json(author.get("/v1/evaluations/" + evaluation.get("id") + "/analysis")
                .body());
    }

    private void assertPlanned(List<Account> accounts, Set<String> managers) {
        JsonNode job = ended(begin("/v1/coverage-plans", "{\"asOf\":\"" + AS_OF + "\",\"moves\":2000}"));
        assertThat(job.get("status").stringValue()).isEqualTo("DONE");
        assertThat(job.get("managers").intValue()).isEqualTo(managers.size());
        String address = "/v1/coverage-plans/" + job.get("id");
        JsonNode plan = json(author.get(address + "/plan").body());
        assertThat(plan.get("feasible").booleanValue()).isTrue();
        plan.get("managers")
                .forEach(load -> assertThat(load.get("hours").decimalValue())
                        .isLessThanOrEqualTo(load.get("capacity").decimalValue()));
        List<String> told = new ArrayList<>();
        plan.get("assignments").forEach(each -> told.add(each.get("accountId").stringValue()));
        plan.get("unassigned").forEach(each -> told.add(each.get("accountId").stringValue()));
        plan.get("withoutNeed").forEach(each -> told.add(each.stringValue()));
        assertThat(told).doesNotHaveDuplicates().hasSize(job.get("accounts").intValue());
        assertThat(integrator.as("approver").post(address + "/apply", JSON, "").statusCode())
                .isEqualTo(200);
        plan.get("assignments")
                .forEach(each -> assertThat(
                                account(each.get("accountId").stringValue()).get("accountManagerId"))
                        .isEqualTo(each.get("managerId")));
        assertThat(accounts).hasSize(126);
    }

    private JsonNode account(String id) {
        return json(integrator.get("/v1/accounts/" + id).body());
    }

    private String begin(String address, String body) {
        return author.post(address, JSON, body).headers().firstValue("Location").orElseThrow();
    }

    private JsonNode ended(String address) {
        await().atMost(Duration.ofMinutes(1))
                .until(() -> !json(author.get(address).body())
                        .get("status")
                        .stringValue()
                        .equals("RUNNING"));
        return json(author.get(address).body());
    }
}
