package io.marquee.publishing;

import io.marquee.ledger.Ledger;
import io.marquee.policy.Features;
import io.marquee.policy.Release;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The ledger's releases. They are stored apart from a transaction under way, which a race for a number would break. */
final class LedgerArchive implements Archive {

    private final Ledger ledger;
    private final TransactionTemplate apart;

    LedgerArchive(Ledger ledger, DataSource database) {
        this.ledger = ledger;
        this.apart = new TransactionTemplate(new JdbcTransactionManager(database));
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_NOT_SUPPORTED);
    }

    @Override
    public void store(Release release, Features features) {
        apart.executeWithoutResult(status -> ledger.store(release, features));
    }

    @Override
    public Optional<Release> release(String id) {
        return ledger.release(id);
    }

    @Override
    public Features features(String hash) {
        return ledger.featuresOfHash(hash);
    }

    @Override
    public void active(Release release) {
        ledger.activate(release);
    }
}
