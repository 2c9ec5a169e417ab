package io.marquee.portfolio;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what is read as it comes, some lines in a transaction. */
final class BatchWriting implements ImportTarget {

    private final PortfolioTables tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private Writing.Written written = Writing.Written.NOTHING;

    BatchWriting(PortfolioTables tables, TransactionTemplate transaction, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void take(List<Staged.Line> lines) {
        written = written.plus(Objects.requireNonNull(transaction.execute(status ->
                tables.writing().write(lines.stream().map(Staged.Line::account).toList(), clock.millis()))));
    }

    @Override
    public Writing.Written end(boolean whole) {
        return written;
    }

    @Override
    public boolean keepsParts() {
        return true;
    }

    @Override
    public void breakOff() {
        // what was read so far is kept
    }
}
