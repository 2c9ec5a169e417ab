package io.marquee.publishing;

import io.marquee.account.Enquiry;
import io.marquee.account.RefusedFacts;
import io.marquee.decision.Deciding;
import io.marquee.ledger.PastDecisions;
import io.marquee.ledger.Reconsidered;
import io.marquee.portfolio.PortfolioReading;
import io.marquee.portfolio.PortfolioReading.Stored;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * Studies the impact on the portfolio that is stored. Some accounts are read while those before are decided about, by
 * as many threads as there are processors; what is found is added up in the order of the accounts, so that it is the
 * same however many there are.
 */
final class PortfolioStudy implements ImpactStudy {

    private static final int AT_ONCE = 1000;

    private final PortfolioReading portfolio;
    private final PastDecisions past;
    private final Deciding deciding;
    private final Executor hands;
    private final int deciders;
    private final int sample;

    /**
     * Prepares studies.
     *
     * @param hands reads and decides; must never wait for itself
     * @param deciders how many decide at a time
     * @param sample how many decisions of the past are made again
     */
    PortfolioStudy(
            PortfolioReading portfolio,
            PastDecisions past,
            Deciding deciding,
            Executor hands,
            int deciders,
            int sample) {
        this.portfolio = portfolio;
        this.past = past;
        this.deciding = deciding;
        this.hands = hands;
        this.deciders = deciders;
        this.sample = sample;
    }

    @Override
    public Impact study(Proposal proposal, LocalDate asOf, ImpactProgress progress) {
        PortfolioReading.Snapshot snapshot = portfolio.now(asOf);
        ChangedRules rules = ChangedRules.between(proposal.active(), proposal.release());
        ImpactTally tally = new ImpactTally(rules);
        long done = 0;
        CompletableFuture<List<Stored>> reading = read(snapshot, "");
        while (true) {
            progress.done(done, snapshot.accounts());
            check(progress);
            List<Stored> some = join(reading);
            if (some.isEmpty()) {
                break;
            }
            reading = read(snapshot, some.get(some.size() - 1).id());
            decide(some, proposal, rules).forEach(tally::add);
            done += some.size();
        }
        Reconsidered reconsidered = past.latest(sample, proposal.release(), deciding, () -> !progress.isCancelled());
        check(progress);
        return tally.told(snapshot.revision(), asOf, snapshot.accounts(), reconsidered);
    }

    private static void check(ImpactProgress progress) {
        if (progress.isCancelled()) {
            throw new CancellationException("the study was cancelled");
        }
    }

    private CompletableFuture<List<Stored>> read(PortfolioReading.Snapshot snapshot, String after) {
        return CompletableFuture.supplyAsync(() -> snapshot.behind(after, AT_ONCE), hands);
    }

    private List<ImpactTally> decide(List<Stored> accounts, Proposal proposal, ChangedRules rules) {
        int part = Math.max(1, (accounts.size() + deciders - 1) / deciders);
        List<CompletableFuture<ImpactTally>> parts = new ArrayList<>();
        for (int from = 0; from < accounts.size(); from += part) {
            List<Stored> some = accounts.subList(from, Math.min(from + part, accounts.size()));
            parts.add(CompletableFuture.supplyAsync(() -> tally(some, proposal, rules), hands));
        }
        return parts.stream().map(PortfolioStudy::join).toList();
    }

    private ImpactTally tally(List<Stored> accounts, Proposal proposal, ChangedRules rules) {
        ImpactTally tally = new ImpactTally(rules);
        for (Stored account : accounts) {
            try {
                Enquiry enquiry = account.read();
                tally.add(
                        enquiry,
                        deciding.decide(enquiry, proposal.active()),
                        deciding.decide(enquiry, proposal.release()));
            } catch (RefusedFacts e) {
                tally.refuse();
            }
        }
        return tally;
    }

    private static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }
}
