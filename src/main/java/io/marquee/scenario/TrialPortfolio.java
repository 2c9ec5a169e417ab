package io.marquee.scenario;

import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.policy.Release;
import io.marquee.portfolio.Analysis;
import io.marquee.portfolio.Evaluated;
import io.marquee.portfolio.Ranking;
import io.marquee.portfolio.Tally;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** The accounts that a scenario looks at together. */
final class TrialPortfolio {

    private static final Comparator<Evaluated> BY_CONTRIBUTION =
            Comparator.comparing(Evaluated::contribution, Comparator.nullsLast(Comparator.<BigDecimal>reverseOrder()));

    private final List<Evaluated> accounts = new ArrayList<>();

    /** Adds so many accounts of which the same was decided. */
    void add(int times, Enquiry enquiry, Decision decision) {
        Evaluated account = Evaluated.of(enquiry.account(), enquiry.context(), decision);
        accounts.addAll(Collections.nCopies(times, account));
    }

    Analysis analyse(LocalDate asOf, Release release) {
        Tally tally = Tally.of(accounts);
        Ranking ranking = Ranking.of(tally, asOf, release);
        accounts.stream().sorted(BY_CONTRIBUTION).forEach(account -> rank(account, ranking));
        return Analysis.of(tally, ranking.pareto(), asOf, release);
    }

    private static void rank(Evaluated account, Ranking ranking) {
        BigDecimal contribution = account.contribution();
        if (contribution != null) {
            ranking.next(contribution, account.keyAccount());
        }
    }
}
