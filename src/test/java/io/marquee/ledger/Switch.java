package io.marquee.ledger;

import io.marquee.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** The way to a database, which can be cut, blocked or go wrong. */
final class Switch extends AbstractDataSource {

    private final Database database;
    private final ReentrantLock blocked = new ReentrantLock();
    private final Map<String, Fault> faults = new ConcurrentHashMap<>();
    private volatile boolean pulled;
    private volatile @Nullable String uncommitted;

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

    /** What may go wrong once. */
    enum Fault {
        /** A commit succeeds, but nobody hears of it. */
        LOST_ANSWER,
        NO_MEMORY,
        /** Also for what is tried next. */
        NO_MEMORY_TWICE
    }

    /** Lets something go wrong for the thread of a name. */
    void fail(String thread, Fault fault) {
        faults.put(thread, fault);
    }

    boolean hasFailed() {
        return faults.isEmpty();
    }

    /** Gives the thread of a name connections that commit nothing by themselves. */
    void commitNothingFor(String thread) {
        uncommitted = thread;
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
            Connection connection = asFaulty(database.source().getConnection());
            if (Thread.currentThread().getName().equals(uncommitted)) {
                connection.setAutoCommit(false);
            }
            return connection;
        } finally {
            blocked.unlock();
        }
    }

    private Connection asFaulty(Connection connection) throws SQLException {
        Fault due = faults.get(Thread.currentThread().getName());
        if (due == null) {
            return connection;
        }
        if (due == Fault.NO_MEMORY_TWICE) {
            faults.put(Thread.currentThread().getName(), Fault.NO_MEMORY);
            connection.close();
            throw new OutOfMemoryError("as it may happen");
        }
        if (due == Fault.NO_MEMORY) {
            faults.remove(Thread.currentThread().getName());
            connection.close();
            throw new OutOfMemoryError("as it may happen");
        }
        return (Connection) Proxy.newProxyInstance(
                Switch.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (proxy, method, arguments) -> answer(connection, method, arguments));
    }

    private @Nullable Object answer(Connection connection, Method method, Object @Nullable [] arguments)
            throws Throwable {
        try {
            Object answer = method.invoke(connection, arguments);
            if (method.getName().equals("commit")
                    && faults.remove(Thread.currentThread().getName()) != null) {
                throw new SQLRecoverableException("the answer to the commit is lost");
            }
            return answer;
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        return getConnection();
    }
}
