package io.marquee.portfolio;

import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionCallback;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions whose changes are on the disk when they return. H2 returns from a commit before that; PostgreSQL does
 * not.
 */
public final class DurableTransaction extends TransactionTemplate {

    private static final long serialVersionUID = 1L;

    private final transient JdbcTemplate jdbc;
    private @Nullable Boolean syncs;

    public DurableTransaction(DataSource database) {
        super(new JdbcTransactionManager(database));
        this.jdbc = new JdbcTemplate(database);
    }

    @Override
    public <T extends @Nullable Object> T execute(TransactionCallback<T> action) {
        T result = super.execute(action);
        if (!TransactionSynchronizationManager.isActualTransactionActive() && syncs()) {
            jdbc.execute("checkpoint sync");
        }
        return result;
    }

    private boolean syncs() {
        Boolean known = syncs;
        if (known == null) {
            known = Vendor.H2.isOf(jdbc);
            syncs = known;
        }
        return known;
    }
}
