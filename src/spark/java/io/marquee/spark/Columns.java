package io.marquee.spark;

import io.marquee.account.FactType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * The columns that a record has in Parquet: exact decimals, days, lists and structs. Each may be null, since what a row
 * lacks is for the facts' own checks to judge.
 */
final class Columns {

    private static final DataType EXACT =
            DataTypes.createDecimalType(FactType.WHOLE_DIGITS + FactType.FRACTION_DIGITS, FactType.FRACTION_DIGITS);

    private static final Map<Type, DataType> SIMPLE = Map.of(
            BigDecimal.class, EXACT,
            Integer.class, DataTypes.IntegerType,
            Boolean.class, DataTypes.BooleanType,
            boolean.class, DataTypes.BooleanType,
            String.class, DataTypes.StringType,
            LocalDate.class, DataTypes.DateType);

    private Columns() {}

    static StructType of(Class<?> type) {
        return DataTypes.createStructType(Arrays.stream(type.getRecordComponents())
                .map(each -> DataTypes.createStructField(each.getName(), column(each.getGenericType()), true))
                .toList());
    }

    private static DataType column(Type type) {
        DataType simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type instanceof ParameterizedType list) {
            return DataTypes.createArrayType(column(list.getActualTypeArguments()[0]));
        }
        Class<?> named = (Class<?>) type;
        return named.isEnum() ? DataTypes.StringType : of(named);
    }
}
