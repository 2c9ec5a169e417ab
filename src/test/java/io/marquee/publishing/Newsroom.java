package io.marquee.publishing;

import io.marquee.Caller;
import io.marquee.Database;
import io.marquee.DefaultPolicy;
import io.marquee.account.Enquiry;
import io.marquee.account.FactsJson;
import io.marquee.ledger.Reconsidered;
import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.portfolio.DurableTransaction;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An instance that publishes on a database, with checks, a portfolio and a way live that tests set. */
final class Newsroom implements AutoCloseable {

    static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    static final Features FEATURES = new Features(List.of(new PolicyFile("some.feature", "Feature: something\n")));

    final List<Step> told = Collections.synchronizedList(new ArrayList<>());
    final List<String> live = Collections.synchronizedList(new ArrayList<>());
    volatile List<Finding> found = List.of();
    volatile Function<Proposal, List<Finding>> scenarios = proposal -> found;
    volatile ImpactStudy study = (proposal, asOf, progress) -> impact(revision());
    volatile String replaced = DefaultPolicy.release().id();
    volatile Features activeFeatures = FEATURES;
    volatile long revision = 7;
    volatile boolean chronicleFails;
    final Drafts drafts;
    final DraftChecks checks;
    final CheckJobs jobs;
    final Approvals approvals;

    Newsroom(Database database) {
        this(database, Duration.ofSeconds(10));
    }

    Newsroom(Database database, Duration silence) {
        Clock clock = Clock.systemUTC();
        TransactionTemplate transaction = new DurableTransaction(database.source());
        DraftTables tables = DraftTables.of(database.source(), this::tell, clock);
        Checkup checkup = new Checkup(
                new Compilations(Newsroom::compile),
                this::active,
                List.of(
                        check(CheckKind.BOUNDARY_COVER, proposal -> List.of()),
                        check(CheckKind.SCENARIOS, proposal -> scenarios.apply(proposal)),
                        check(CheckKind.ANALYSIS, proposal -> found)));
        drafts = new Drafts(tables, checkup, release -> FEATURES, transaction, clock);
        jobs = new CheckJobs(
                tables,
                new Examinations(checkup, () -> (proposal, asOf, progress) -> study.study(proposal, asOf, progress)),
                transaction,
                clock,
                silence);
        checks = new DraftChecks(tables, checkup, jobs, this::revision, transaction, clock);
        approvals = new Approvals(tables, checkup, this::revision, () -> this::record, transaction, clock);
    }

    private long revision() {
        return revision;
    }

    private static Release compile(List<PolicyFile> files) {
        Release known = DefaultPolicy.release();
        return known.id().equals(PolicyFile.hash(files)) ? known : new Compiler().compile(files);
    }

    private ActivePolicy active() {
        return new ActivePolicy(DefaultPolicy.release(), activeFeatures);
    }

    private void tell(Step step) {
        if (chronicleFails) {
            throw new IllegalStateException("the chronicle fails");
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                told.add(step);
            }
        });
    }

    private Publication record(
            Release release,
            Features features,
            Publication.Kind kind,
            @Nullable Integer draft,
            String by,
            String reason,
            @Nullable Instant effectiveFrom,
            PolicyId replacing) {
        if (!replacing.release().equals(replaced)) {
            throw new RefusedStep(RefusedStep.Kind.STALE, "release " + replacing.release(), "release " + replaced);
        }
        live.add(kind + " " + draft + " " + by + " " + reason);
        Instant now = Instant.parse("2026-01-15T09:30:00Z");
        return new Publication(
                live.size(),
                release.id(),
                kind,
                draft,
                by,
                reason,
                now,
                effectiveFrom == null ? now : effectiveFrom,
                null);
    }

    static Check check(CheckKind kind, Function<Proposal, List<Finding>> finds) {
        return new Check() {
            @Override
            public CheckKind kind() {
                return kind;
            }

            @Override
            public List<Finding> check(Proposal proposal) {
                return finds.apply(proposal);
            }
        };
    }

    static Finding finding(Severity severity) {
        Enquiry enquiry = FactsJson.read(Caller.example("atlas"), Enquiry::read);
        return new Finding(
                CheckKind.ANALYSIS,
                severity,
                "never-fires",
                "tiers.dslr",
                12,
                "a rule",
                null,
                "the rule never fires",
                true,
                new Witness(enquiry, "no tier", List.of("the tier is KEY")));
    }

    /** A draft of the default policy by Ann. */
    Draft begun() {
        return drafts.begin(DefaultPolicy.release(), "to sell more", "ann").draft();
    }

    /** Writes a file as somebody who has seen a draft. */
    DraftContents write(Draft seen, String by, String name, String text) {
        return drafts.save(seen.id(), seen.tag(), by, "changed `" + name + "`", with(name, text));
    }

    static UnaryOperator<List<PolicyFile>> with(String name, String text) {
        return files -> Stream.concat(
                        files.stream().filter(file -> !file.name().equals(name)), Stream.of(new PolicyFile(name, text)))
                .toList();
    }

    /** Checks a draft completely. */
    CheckReport checked(Draft draft) {
        return ended(checks.begin(draft.id(), AS_OF, "ann").name());
    }

    CheckReport ended(CheckId id) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .until(() -> checks.report(id).run().status() != CheckRun.Status.RUNNING);
        return checks.report(id);
    }

    /** A draft that Ann wrote and submitted with its report. */
    Draft submitted() {
        Draft draft = begun();
        CheckReport report = checked(draft);
        return approvals
                .submit(draft.id(), draft.tag(), "ann", report.run().id(), "please")
                .draft();
    }

    /** What was told and kept, in the order of the steps. */
    List<String> steps() {
        return told.stream().map(Step::what).toList();
    }

    @Override
    public void close() {
        jobs.close();
    }

    /** No effect on a portfolio without accounts. */
    static Impact impact(long portfolioRevision) {
        Impact.Sums nothing = new Impact.Sums(0, 0, 0, 0, BigDecimal.ZERO, BigDecimal.ZERO);
        return new Impact(
                portfolioRevision,
                LocalDate.parse("2026-01-15"),
                0,
                0,
                0,
                BigDecimal.ZERO,
                0,
                BigDecimal.ZERO,
                0,
                0,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                nothing,
                nothing,
                List.of(),
                0,
                new Reconsidered(0, 0, 0, Map.of(), List.of()));
    }
}
