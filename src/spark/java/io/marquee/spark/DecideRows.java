package io.marquee.spark;

import io.marquee.account.Enquiry;
import io.marquee.account.RefusedFacts;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Decides about the rows of a partition, where it lies. What is refused becomes a row, too, and the rest goes on.
 *
 * @param policy the texts of the policy's files by their names, as they can be sent
 */
record DecideRows(TreeMap<String, String> policy) implements MapPartitionsFunction<Row, Row> {

    private static final JsonFactory JSON = new JsonFactory();
    private static final Decisions DECISIONS = new Decisions();

    static DecideRows under(List<PolicyFile> files) {
        TreeMap<String, String> policy = new TreeMap<>();
        files.forEach(file -> policy.put(file.name(), file.text()));
        return new DecideRows(policy);
    }

    @Override
    public Iterator<Row> call(Iterator<Row> requests) {
        Release release = HeldRelease.of(files());
        Iterable<Row> rows = () -> requests;
        return StreamSupport.stream(rows.spliterator(), false)
                .map(row -> decide(row.getString(0), row.getString(1), release))
                .iterator();
    }

    private List<PolicyFile> files() {
        return policy.entrySet().stream()
                .map(file -> new PolicyFile(file.getKey(), file.getValue()))
                .toList();
    }

    private static Row decide(String accountId, String request, Release release) {
        try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), request)) {
            return DecisionRow.decided(decide(Enquiry.read(json), release));
        } catch (RefusedFacts e) {
            return DecisionRow.refused(accountId, e);
        }
    }

    private static Decision decide(Enquiry enquiry, Release release) {
        return DECISIONS.decide(enquiry.account(), enquiry.context(), release);
    }
}
