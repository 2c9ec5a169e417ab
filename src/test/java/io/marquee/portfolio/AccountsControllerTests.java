package io.marquee.portfolio;

import static io.marquee.Caller.CSV;
import static io.marquee.Caller.JSON;
import static io.marquee.Caller.NDJSON;
import static io.marquee.Caller.json;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.EmptyPortfolio;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class AccountsControllerTests {

    private static final String PATH = "/v1/accounts";
    private static final String ACCOUNT = "{\"accountId\":\"http-1\",\"annualRevenue\":10}";

    private final Caller caller;
    private final DataSource database;

    AccountsControllerTests(@LocalServerPort int port, @Autowired DataSource database) {
        this.database = database;
        caller = new Caller(port);
    }

    @AfterEach
    void removeAll() {
        EmptyPortfolio.leave(caller);
    }

    @Test
    void keepsAnAccountUntilItIsRemoved() {
        HttpResponse<String> created = put("http-1", ACCOUNT);
        assertThat(created.statusCode()).isEqualTo(201);
        HttpResponse<String> shown = caller.get(PATH + "/http-1");
        assertThat(shown.body()).isEqualTo(created.body());
        assertThat(json(shown.body()).get("annualRevenue").intValue()).isEqualTo(10);
        String tag = shown.headers().firstValue("ETag").orElseThrow();
        assertThat(put("http-1", ACCOUNT, "If-Match", tag).statusCode()).isEqualTo(200);
        assertThat(caller.get(PATH + "/http-1", "If-None-Match", tag).statusCode())
                .isEqualTo(304);
        assertThat(put("http-1", ACCOUNT, "If-Match", "\"0-0\"").statusCode()).isEqualTo(412);
        assertThat(caller.send(caller.request(PATH + "/http-1", "If-Match", tag).DELETE())
                        .statusCode())
                .isEqualTo(204);
        assertThat(caller.get(PATH + "/http-1").statusCode()).isEqualTo(404);
    }

    @Test
    void refusesAnAccountUnderTheIdOfAnother() {
        assertThat(put("http-2", ACCOUNT).body())
                .isEqualTo("{\"type\":\"/problems/invalid-facts\",\"title\":\"Facts are missing or not allowed\","
                        + "\"status\":422,\"errors\":[{\"pointer\":\"/accountId\",\"given\":\"`http-1`\","
                        + "\"allowed\":\"the id of the address, `http-2`\"}]}");
    }

    @Test
    void tellsThatTheDatabaseCannotBeWrittenWhileAnotherDoes() throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("update portfolio_revision set latest = latest");
            HttpResponse<String> refused = put("http-1", ACCOUNT);
            other.rollback();
            assertThat(refused.body())
                    .isEqualTo("{\"type\":\"/problems/ledger-unavailable\",\"title\":\"The ledger is not available\","
                            + "\"status\":503,\"detail\":\"the database cannot be read or written at present\","
                            + "\"errors\":[]}");
            assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
        }
        assertThat(put("http-1", ACCOUNT).statusCode()).isEqualTo(201);
    }

    @Test
    void handsOutNoFormulas() {
        String row = "{\"accountId\":\"http-1\",\"annualRevenue\":10,\"name\":\"=1+1\"}";
        put("http-1", row);
        String csv = caller.get(PATH, "Accept", CSV).body();
        assertThat(csv).contains("'=1+1").doesNotContain(",=1+1");
        String account = caller.get(PATH + "/http-1").body();
        removeAll();
        caller.post(PATH, CSV, csv);
        assertThat(caller.get(PATH + "/http-1").body()).isEqualTo(account);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/http-1?knownOn=yesterday", "/http-1?known=2026-01-01", "?limit=0", "?limit=1001", "?x=1"})
    void refusesParametersThatItDoesNotKnow(String address) {
        HttpResponse<String> refused = caller.get(PATH + address);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(json(refused.body()).get("type").stringValue()).isEqualTo("/problems/invalid-parameters");
    }

    @Test
    void takesInWhatItCanAndTellsOfEachBadLine() {
        List<String> answer = post(
                "",
                NDJSON,
                ACCOUNT + "\n\nnonsense\n{\"accountId\":\"http-2\"}\n{\"accountId\":\"http-3\",\"annualRevenue\":1}\n"
                        + ACCOUNT);
        assertThat(answer).hasSize(4);
        assertThat(json(answer.get(0)).get("line").intValue()).isEqualTo(3);
        assertThat(json(answer.get(1)).at("/errors/0/pointer").stringValue()).isEqualTo("/annualRevenue");
        assertThat(json(answer.get(2)).at("/errors/0/given").stringValue())
                .isEqualTo("the account `http-1` for a second time, after line 1");
        assertThat(json(answer.get(2)).get("line").intValue()).isEqualTo(6);
        assertThat(answer.get(3))
                .isEqualTo("{\"lines\":5,\"created\":2,\"changed\":0,\"unchanged\":0,\"refused\":3,\"kept\":true}");
        assertThat(ids()).containsExactly("http-1", "http-3");
    }

    @Test
    void takesInNothingOfAWholeWithABadLine() {
        List<String> answer = post("?atomic=true", NDJSON, ACCOUNT + "\nnonsense\n");
        assertThat(json(answer.get(0)).get("line").intValue()).isEqualTo(2);
        assertThat(answer.get(1))
                .isEqualTo("{\"lines\":2,\"created\":0,\"changed\":0,\"unchanged\":0,\"refused\":1,\"kept\":false}");
        assertThat(ids()).isEmpty();
        assertThat(post("?atomic=true", NDJSON, ACCOUNT).get(0))
                .contains("\"created\":1")
                .contains("\"kept\":true");
        assertThat(ids()).containsExactly("http-1");
    }

    @Test
    void keepsNothingOfAWholeThatIsCutOff() {
        caller.post(PATH + "?atomic=true", NDJSON, BodyPublishers.ofString(ACCOUNT + "\n{\"accountId\":"));
        assertThat(ids()).isEmpty();
    }

    @Test
    void handsOutACsvThatItTakesInAgain() {
        put(
                "http-1",
                "{\"accountId\":\"http-1\",\"name\":\"A, \\\"B\\\"\\nC\",\"annualRevenue\":0.10,\"regions\":[\"A|B\",\"C\"],"
                        + "\"requestedServices\":[\"LOGISTICS\",\"SPECIAL_TERMS\"],\"buyingPeople\":[],\"marketShift\":true,"
                        + "\"divisionContacts\":[{\"division\":\"D\",\"productLine\":\"P\",\"date\":\"2026-01-01\"}],"
                        + "\"currentTier\":\"KEY\",\"tierSince\":\"2025-01-01\",\"consecutiveLowEvaluations\":1}");
        put("http-2", "{\"accountId\":\"http-2\",\"annualRevenue\":5,\"regions\":[]}");
        String csv = caller.get(PATH, "Accept", CSV).body();
        String lines = caller.get(PATH, "Accept", NDJSON).body();
        removeAll();
        assertThat(post("", CSV, csv).get(0)).contains("\"created\":2");
        assertThat(caller.get(PATH, "Accept", NDJSON).body()).isEqualTo(lines);
        assertThat(lines.lines()).hasSize(2);
    }

    @Test
    void takesInATableWithAByteOrderMark() {
        assertThat(post("", CSV, "\uFEFFaccountId,annualRevenue\nhttp-1,10\n").get(0))
                .contains("\"created\":1");
    }

    @Test
    void refusesTablesInTheMannerOfSomeSpreadsheets() {
        assertThat(post("", CSV, "\uFEFFaccountId;annualRevenue\nhttp-1;10\n").get(0))
                .contains("a header `accountId;annualRevenue` without commas")
                .contains("columns separated by commas; the decimal sign is a point");
        assertThat(post("", CSV, "accountId,annualRevenue\nhttp-1,\"10,5\"\n").get(0))
                .contains("the decimal sign is a point");
        assertThat(ids()).isEmpty();
    }

    @Test
    void isKeptByIntegratorsAndReadByOthers() {
        assertThat(caller.as("auditor").get(PATH).statusCode()).isEqualTo(200);
        assertThat(caller.as("operator").get(PATH).statusCode()).isEqualTo(403);
        assertThat(caller.as("author").post(PATH, NDJSON, ACCOUNT).statusCode()).isEqualTo(403);
        assertThat(caller.asNobody().get(PATH).statusCode()).isEqualTo(401);
    }

    private HttpResponse<String> put(String id, String account, String... headers) {
        return caller.send(caller.request(PATH + "/" + id, headers)
                .header("Content-Type", JSON)
                .PUT(BodyPublishers.ofString(account)));
    }

    private List<String> post(String query, String type, String body) {
        return caller.post(PATH + query, type, body).body().lines().toList();
    }

    private List<String> ids() {
        return json(caller.get(PATH).body())
                .get("accounts")
                .valueStream()
                .map(account -> account.get("accountId").stringValue())
                .toList();
    }
}
