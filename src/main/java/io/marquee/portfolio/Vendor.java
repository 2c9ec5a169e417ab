package io.marquee.portfolio;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whose database it is, where the two that are known differ in more than SQL. */
enum Vendor {
    H2,
    POSTGRESQL;

    boolean isOf(JdbcTemplate database) {
        return name().equalsIgnoreCase(database.execute((ConnectionCallback<String>)
                connection -> connection.getMetaData().getDatabaseProductName()));
    }
}
