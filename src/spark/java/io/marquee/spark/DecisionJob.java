package io.marquee.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import io.marquee.policy.PolicyFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/** Decides about the rows of a dataset under a policy. */
final class DecisionJob {

    private final List<PolicyFile> policy;

    /** @param policy the policy's files, which are sent to every executor, so that all decide under the same */
    DecisionJob(List<PolicyFile> policy) {
        this.policy = policy;
    }

    /** Accounts as requests that share what a decision depends on besides. */
    static Dataset<Row> requests(Dataset<Row> accounts, LocalDate asOf, BigDecimal supplierRevenue) {
        return accounts.select(
                lit(asOf).as("asOf"),
                struct(lit(supplierRevenue).as("supplierRevenue")).as("context"),
                struct(col("*")).as("account"));
    }

    /**
     * The decisions, in {@link DecisionRow#COLUMNS}. A row is put as JSON and read like any other request, so that both
     * are judged alike.
     *
     * @param requests rows of {@code asOf}, {@code context} and {@code account}
     */
    Dataset<Row> decide(Dataset<Row> requests) {
        Column request = struct(col("asOf"), col("context"), col("account"));
        return requests.select(col("account.accountId"), to_json(request))
                .mapPartitions(DecideRows.under(policy), Encoders.row(DecisionRow.COLUMNS));
    }
}
