package io.marquee.spark;

import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Caller;
import io.marquee.RandomAccounts;
import io.marquee.policy.PolicyFolder;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What Spark decides about many accounts is what the service answers about them, byte for byte. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = "marquee.ledger.mode=off")
class SameDecisionsTests {

    private static final int ACCOUNTS = 100_000;
    private static final long SEED = 16;

    @TempDir
    private static Path folder;

    private final Answers answers;

    SameDecisionsTests(@LocalServerPort int port) {
        this.answers = new Answers(new Caller(port));
    }

    @Test
    void sparkDecidesAsTheServiceAnswers() throws Exception {
        Path lines = randomRequests();
        try (LocalSpark spark = LocalSpark.in(folder)) {
            DecisionJob job = new DecisionJob(PolicyFolder.read(Path.of("rules")));
            Dataset<Row> decisions = spark.parquet(job.decide(spark.requests(lines)));
            assertThat(decisions.count()).isEqualTo(ACCOUNTS);
            assertSame(answers.ofSpark(decisions), answers.ofTheService(lines), decisions, lines);
        }
    }

    private static Path randomRequests() throws IOException {
        Path lines = folder.resolve("requests.ndjson");
        RandomAccounts accounts = new RandomAccounts(SEED);
        try (BufferedWriter out = Files.newBufferedWriter(lines)) {
            for (int i = 0; i < ACCOUNTS; i++) {
                out.append(accounts.json()).append('\n');
            }
        }
        return lines;
    }

    private void assertSame(
            Map<String, String> ofSpark, Map<String, String> ofTheService, Dataset<Row> decisions, Path lines)
            throws IOException {
        assertThat(ofTheService).hasSize(ACCOUNTS);
        assertThat(ofSpark).hasSize(ACCOUNTS);
        List<String> others = ofTheService.keySet().stream()
                .filter(account -> !Objects.equals(ofTheService.get(account), ofSpark.get(account)))
                .toList();
        if (!others.isEmpty()) {
            String first = others.get(0);
            throw new AssertionError(others.size() + " accounts are decided otherwise, the first of them " + first
                    + ": " + answers.differences(first, decisions, lines));
        }
    }
}
