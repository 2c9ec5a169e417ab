package io.marquee.portfolio;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.support.AbstractSqlTypeValue;

/** Many texts as one parameter of a statement. */
final class Texts extends AbstractSqlTypeValue {

    private final Collection<String> texts;

    Texts(Collection<String> texts) {
        this.texts = texts;
    }

    @Override
    protected Object createTypeValue(Connection connection, int sqlType, @Nullable String typeName)
            throws SQLException {
        return connection.createArrayOf("varchar", texts.toArray());
    }
}
