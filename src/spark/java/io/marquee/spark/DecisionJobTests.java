package io.marquee.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.DefaultPolicy;
import io.marquee.Request;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.PolicyFolder;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The worked examples in Parquet. */
class DecisionJobTests {

    private static final List<String> DECIDED = List.of("ATLAS STRATEGIC", "BIRCH KEY", "CORNER REGULAR");

    @TempDir
    private static Path folder;

    private static LocalSpark spark;

    private final DecisionJob job = new DecisionJob(PolicyFolder.read(Path.of("rules")));

    @BeforeAll
    static void start() {
        spark = LocalSpark.in(folder);
    }

    @AfterAll
    static void stop() {
        spark.close();
    }

    @Test
    void factsHaveColumnsOfTheirTypes() throws IOException {
        assertThat(examples()
                        .select("asOf", "context.supplierRevenue", "account.buyingPeople", "account.orderCount")
                        .schema()
                        .toDDL())
                .isEqualTo(
                        "asOf DATE,supplierRevenue DECIMAL(28,10),"
                                + "buyingPeople ARRAY<STRUCT<function: STRING, role: STRING, engaged: BOOLEAN>>,orderCount INT");
    }

    @Test
    void decidesUnderTheRulesOfAFolder() throws IOException {
        Dataset<Row> decided = decide(job, examples());
        assertThat(told(decided)).containsExactlyInAnyOrderElementsOf(DECIDED);
        assertThat(releases(decided)).containsExactly(DefaultPolicy.release().id());
    }

    @Test
    void compilesRulesThatNobodyPacked() throws IOException {
        List<PolicyFile> files = DefaultPolicy.unpackedFiles();
        Dataset<Row> decided = decide(new DecisionJob(files), examples());
        assertThat(told(decided)).containsExactlyInAnyOrderElementsOf(DECIDED);
        assertThat(releases(decided)).containsExactly(PolicyFile.hash(files));
    }

    @Test
    void decidesAboutAccountsOfOneDay() throws IOException {
        Dataset<Row> accounts = spark.parquet(examples().select("account.*"));
        Dataset<Row> requests = DecisionJob.requests(accounts, LocalDate.of(2026, 1, 15), new BigDecimal("60000000"));
        assertThat(told(decide(job, requests))).containsExactlyInAnyOrderElementsOf(DECIDED);
    }

    @Test
    void whatIsRefusedBecomesARowAndTheRestGoesOn() throws IOException {
        Dataset<Row> requests = requests(
                Request.example("atlas"),
                Request.example("birch").without("annualRevenue").with("creditGrade", "'Z'"),
                Request.example("corner").with("walletSize", "1"));
        assertThat(told(decide(job, requests)))
                .containsExactlyInAnyOrder(
                        "ATLAS STRATEGIC",
                        "BIRCH refused at /account/creditGrade: the text `Z`; at /account/annualRevenue: nothing",
                        "CORNER refused at /account/walletSize: 1");
    }

    @Test
    void holdsAReleaseForEveryPartition() {
        assertThat(HeldRelease.of(DefaultPolicy.files())).isSameAs(HeldRelease.of(DefaultPolicy.files()));
    }

    private static Dataset<Row> examples() throws IOException {
        return requests(Request.example("atlas"), Request.example("birch"), Request.example("corner"));
    }

    private static Dataset<Row> requests(Request... requests) throws IOException {
        List<String> lines = Stream.of(requests).map(Request::json).toList();
        return spark.requests(Files.write(folder.resolve("requests.ndjson"), lines));
    }

    private static Dataset<Row> decide(DecisionJob by, Dataset<Row> requests) {
        return spark.parquet(by.decide(requests));
    }

    private static List<String> told(Dataset<Row> decisions) {
        return decisions.collectAsList().stream().map(DecisionJobTests::told).toList();
    }

    private static String told(Row decision) {
        List<Row> refusals = decision.getList(decision.fieldIndex("refusals"));
        String told = refusals.isEmpty()
                ? decision.getAs("tier")
                : "refused "
                        + String.join(
                                "; ",
                                refusals.stream()
                                        .map(each -> "at " + each.getString(0) + ": " + each.getString(1))
                                        .toList());
        return decision.getAs("accountId") + " " + told;
    }

    private static List<String> releases(Dataset<Row> decisions) {
        return decisions.select("release").distinct().collectAsList().stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
