package io.marquee.spark;

import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import io.marquee.decision.Answer;
import io.marquee.decision.Decision;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** A decision as a row, or why there is none: what is asked for most in columns, all of it as the service's JSON. */
final class DecisionRow {

    /** Either {@code answer} or {@code refusals} says something. */
    static final StructType COLUMNS = new StructType()
            .add("accountId", DataTypes.StringType)
            .add("asOf", DataTypes.DateType)
            .add("release", DataTypes.StringType)
            .add("keyAccount", DataTypes.BooleanType)
            .add("tier", DataTypes.StringType)
            .add("score", DataTypes.createDecimalType(4, 1))
            .add("answer", DataTypes.StringType)
            .add("refusals", DataTypes.createArrayType(Columns.of(Refusal.class)));

    /** As the contract has it: fields in its order, money without exponents. */
    private static final JsonMapper CONTRACT = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private DecisionRow() {}

    static Row decided(Decision decision) {
        return RowFactory.create(
                decision.accountId(),
                decision.asOf(),
                decision.release(),
                decision.keyAccount(),
                decision.tier().effective().name(),
                decision.score().total(),
                CONTRACT.writeValueAsString(new Answer(null, decision)),
                new Row[0]);
    }

    static Row refused(@Nullable String accountId, RefusedFacts refused) {
        Row[] refusals = refused.refusals().stream()
                .map(each -> RowFactory.create(each.pointer(), each.given(), each.allowed()))
                .toArray(Row[]::new);
        return RowFactory.create(accountId, null, null, null, null, null, null, refusals);
    }
}
