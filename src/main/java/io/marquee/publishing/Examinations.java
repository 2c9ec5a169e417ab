package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;
import io.marquee.policy.RefusedPolicy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Does every check of a draft, and studies what it would change. */
final class Examinations {

    private final Checkup checkup;
    private final Supplier<ImpactStudy> impact;

    Examinations(Checkup checkup, Supplier<ImpactStudy> impact) {
        this.checkup = checkup;
        this.impact = impact;
    }

    /**
     * Examines files; those that do not compile are not examined any further.
     *
     * @param active the policy whose place they would take
     * @param asOf the day as of which the portfolio is decided
     * @throws CancellationException if it was cancelled
     */
    Examined examine(DraftFiles files, ActivePolicy active, LocalDate asOf, CheckProgress watch) {
        List<Check> checks = checkup.complete();
        Course course = new Course(watch);
        Proposal proposal;
        try {
            proposal = course.take(CheckKind.COMPILES, () -> checkup.proposal(files, active));
        } catch (RefusedPolicy e) {
            return new Examined(FaultFindings.of(e), List.copyOf(course.times), null);
        }
        List<Finding> findings = new ArrayList<>();
        for (Check check : checks) {
            findings.addAll(course.take(check.kind(), () -> check.check(proposal)));
        }
        Impact studied = course.take(CheckKind.IMPACT, () -> impact.get().study(proposal, asOf, watch));
        if (watch.isCancelled()) {
            throw new CancellationException();
        }
        return new Examined(List.copyOf(findings), List.copyOf(course.times), studied);
    }

    /** The checks one after the other, each with the time that it took. */
    private static final class Course {

        private final CheckProgress watch;
        private final List<CheckRun.Time> times = new ArrayList<>();

        Course(CheckProgress watch) {
            this.watch = watch;
        }

        <T> T take(CheckKind kind, Supplier<T> check) {
            watch.begins(kind);
            long start = System.nanoTime();
            try {
                return check.get();
            } finally {
                times.add(new CheckRun.Time(kind, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)));
            }
        }
    }
}
