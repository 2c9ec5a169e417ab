package io.marquee.portfolio;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Deletes what old evaluations found of each account; what they say of the whole stays. An evaluation is marked first,
 * so that nobody takes what is left of it for all, and a deletion that breaks off goes on later.
 */
final class OldEvaluations {

    private static final Logger LOG = LoggerFactory.getLogger(OldEvaluations.class);

    private static final int AT_ONCE = 5000;

    private final PortfolioTables tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final int keep;

    /** @param keep of how many past evaluations the accounts are kept; 0: of all */
    OldEvaluations(PortfolioTables tables, TransactionTemplate transaction, Clock clock, int keep) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
        this.keep = keep;
    }

    /** Deletes what is not to be kept; what cannot be deleted now is the next time. */
    void delete() {
        if (keep == 0) {
            return;
        }
        try {
            transaction.executeWithoutResult(status -> tables.evaluations().markOld(keep, clock.millis()));
            tables.evaluated().ofMarked().forEach(this::delete);
        } catch (RuntimeException e) {
            LOG.warn("old evaluations cannot be deleted", e);
        }
    }

    private void delete(int no) {
        int deleted = AT_ONCE;
        while (deleted > 0) {
            Integer some = transaction.execute(status -> tables.evaluated().delete(no, AT_ONCE));
            deleted = some == null ? 0 : some;
        }
        LOG.info("what evaluation {} found of each account is deleted", no);
    }
}
