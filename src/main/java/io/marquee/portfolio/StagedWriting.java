package io.marquee.portfolio;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps what is read in one transaction at the end, or nothing of it. Until then it lies aside. */
final class StagedWriting implements ImportTarget {

    private static final int AT_ONCE = 1000;

    private final PortfolioTables tables;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final UUID id = UUID.randomUUID();

    StagedWriting(PortfolioTables tables, TransactionTemplate transaction, Clock clock) {
        this.tables = tables;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public void take(List<Staged.Line> lines) {
        transaction.executeWithoutResult(status -> tables.staged().add(id, lines, clock.millis()));
    }

    @Override
    public Writing.Written end(boolean whole) {
        Writing.Written written =
                whole ? Objects.requireNonNull(transaction.execute(status -> keep())) : Writing.Written.NOTHING;
        breakOff();
        return written;
    }

    private Writing.Written keep() {
        Writing.Written written = Writing.Written.NOTHING;
        long ms = clock.millis();
        List<Staged.Line> lines = tables.staged().behind(id, 0, AT_ONCE);
        while (!lines.isEmpty()) {
            written = written.plus(tables.writing()
                    .write(lines.stream().map(Staged.Line::account).toList(), ms));
            lines = tables.staged().behind(id, lines.get(lines.size() - 1).line(), AT_ONCE);
        }
        return written;
    }

    @Override
    public boolean keepsParts() {
        return false;
    }

    @Override
    public void breakOff() {
        tables.staged().drop(id);
    }
}
