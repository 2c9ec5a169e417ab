package io.marquee.ledger;

import io.marquee.ledger.Verification.Broken;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether steps are told beside the chains as their entries say. */
final class StepCheck {

    private static final int ROWS_AT_ONCE = 500;

    private final Tables tables;
    private final LedgerKey key;
    private final TrustedKeys trusted;

    StepCheck(Tables tables, LedgerKey key, TrustedKeys trusted) {
        this.tables = tables;
        this.key = key;
        this.trusted = trusted;
    }

    /** What is wrong with the entry of a step; {@code null} if nothing is. */
    static @Nullable String fault(Tables tables, Entries.Row row) {
        StepContent content;
        try {
            content = StepContent.read(row.text());
        } catch (IllegalArgumentException e) {
            return "the entry has a content that cannot be read";
        }
        Optional<ToldStep> told = tables.steps().find(content.number());
        if (told.isEmpty() || !row.card().id().equals(told.get().entryId())) {
            return "the step of the entry is not told beside the chain";
        }
        return told.get().text().equals(row.text()) ? null : "the step is told otherwise beside the chain";
    }

    /** The first step that is told and should have an entry, or be signed, and does not or is not. */
    @Nullable Broken first() {
        long[] counts = tables.steps().counts();
        long before = 0;
        while (true) {
            List<ToldStep> some = tables.steps().behind(before, ROWS_AT_ONCE);
            if (some.isEmpty()) {
                return before >= counts[0] ? null : missing(before + 1);
            }
            for (ToldStep step : some) {
                Broken broken = step.number() == before + 1 ? fault(step, counts[1]) : missing(before + 1);
                if (broken != null) {
                    return broken;
                }
                before = step.number();
            }
        }
    }

    private @Nullable Broken fault(ToldStep step, long entered) {
        UUID id = step.entryId();
        if (id == null) {
            return waiting(step, entered);
        }
        if (tables.entries().find(id).isPresent()) {
            return null;
        }
        // deleted meanwhile, maybe
        ToldStep now = tables.steps().find(step.number()).orElse(step);
        ToldStep.Left left = now.left();
        return left != null && trusted.verify(left.keyId(), now.leavingStatement(), left.signature())
                ? null
                : broken(step.number(), "is in no chain, nor signed with a key of this ledger");
    }

    private @Nullable Broken waiting(ToldStep step, long entered) {
        if (!step.isToldBy(key)) {
            return broken(step.number(), "was not told under the key of this ledger");
        }
        return step.number() > entered ? null : broken(step.number(), "has lost its entry");
    }

    private static Broken missing(long number) {
        return broken(number, "is missing");
    }

    private static Broken broken(long number, String what) {
        return new Broken(null, null, "step " + number + " of publishing " + what);
    }
}
