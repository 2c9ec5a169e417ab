package io.marquee.portfolio;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How rows of a table are made of values. Many are added by one statement that has an array for each column: the
 * database reads and plans it once, however many rows there are.
 *
 * @param columns in any order; columns that are not among them stay empty
 */
record RowsOf<T>(String table, List<Column<T>> columns) {

    /**
     * A column.
     *
     * @param type as every database names it, without limits
     * @param value what a row has there
     */
    record Column<T>(String name, String type, Function<T, @Nullable Object> value) {}

    /** Adds a row for each value, in their order. */
    void add(JdbcTemplate template, List<T> values) {
        template.update(connection -> statement(connection, values));
    }

    private PreparedStatement statement(Connection connection, List<T> values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql());
        for (int i = 0; i < columns.size(); i++) {
            statement.setArray(i + 1, array(connection, columns.get(i), values));
        }
        return statement;
    }

    private String sql() {
        return "insert into " + table + " ("
                + columns.stream().map(Column::name).collect(Collectors.joining(", "))
                + ") select * from unnest("
                + columns.stream()
                        .map(column -> "cast(? as " + column.type + " array)")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static <T> Array array(Connection connection, Column<T> column, List<T> values) throws SQLException {
        return connection.createArrayOf(
                column.type, values.stream().map(column.value).toArray());
    }
}
