package io.marquee.ledger;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every step of publishing. What is told in a transaction is stored in it, and gets its entry in the ledger's chain
 * soon after: once, and in the order in which steps were told.
 */
public final class PolicySteps implements AutoCloseable {

    private final Steps steps;
    private final Ledger ledger;
    private final @Nullable StepEntering entering;

    /** @param enters whether steps get entries; without, they wait until an instance gives them some */
    PolicySteps(Ledger ledger, TransactionTemplate transaction, boolean enters) {
        this.steps = ledger.steps();
        this.ledger = ledger;
        this.entering = enters ? new StepEntering(steps, ledger, transaction) : null;
    }

    /**
     * Tells a step in the transaction under way, which must be one of the ledger's database.
     *
     * @throws IllegalStateException if there is none
     */
    public void tell(PolicyStep step) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("a step of publishing is told outside of a transaction");
        }
        ledger.tell(step);
        if (entering != null) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    entering.hurry();
                }
            });
        }
    }

    /** The latest steps that a query asks for. */
    StepPage page(StepQuery query) {
        return StepPage.of(steps.page(query), query.most());
    }

    /**
     * A step and what proves it.
     *
     * @throws NotFound if there is none of this number
     */
    StepEvidence evidence(long number) {
        ToldStep told = steps.find(number)
                .orElseThrow(() -> new NotFound("the step `" + number + "`", "the number of a step that was told"));
        Optional<Entries.Row> row = Optional.ofNullable(told.entryId()).flatMap(ledger::entry);
        return new StepEvidence(
                ShownStep.of(told),
                told.text().text(),
                row.map(StepEvidence.Place::of).orElse(null),
                row.map(ledger::proof).orElse(null),
                StepEvidence.Leaving.of(told));
    }

    /** Ends; steps that have no entry yet get theirs from another instance, or later. */
    @Override
    public void close() {
        if (entering != null) {
            entering.close();
        }
    }
}
