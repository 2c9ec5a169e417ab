package io.marquee.ledger;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The way to a database, which can be cut or blocked. */
final class Switch extends AbstractDataSource {

    private final Database database;
    private final ReentrantLock blocked = new ReentrantLock();
    private volatile boolean pulled;

    Switch(Database database) {
        this.database = database;
    }

    void pull() {
        pulled = true;
        database.go();
    }

    void putBack() {
        database.comeBack();
        pulled = false;
    }

    /** Lets whoever else wants a connection wait. */
    void block() {
        blocked.lock();
    }

    void free() {
        blocked.unlock();
    }

    @Override
    public Connection getConnection() throws SQLException {
        blocked.lock();
        try {
            if (pulled) {
                throw new SQLTransientConnectionException("the database is gone");
            }
            return database.source().getConnection();
        } finally {
            blocked.unlock();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
