package io.marquee.publishing;

import io.marquee.policy.ActivePolicy;
import io.marquee.policy.Compiler;
import io.marquee.policy.Fault;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import io.marquee.policy.Releases;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the folder of rules and features decide: a change that passes every check becomes the active release, any other
 * is refused, and the last good one goes on.
 */
final class FolderWatch {

    private static final Logger LOG = LoggerFactory.getLogger(FolderWatch.class);

    private final PolicyInFiles files;
    private final Publications publications;
    private final Succession succession;
    private final Supplier<Stream<Check>> checks;
    private final Releases releases;
    private @Nullable Contents seen;
    private @Nullable Contents judged;
    private volatile @Nullable String problem;

    /** @param checks every check that there is but of the impact, which somebody would have to approve */
    FolderWatch(
            PolicyInFiles files,
            Publications publications,
            Succession succession,
            Supplier<Stream<Check>> checks,
            Releases releases) {
        this.files = files;
        this.publications = publications;
        this.succession = succession;
        this.checks = checks;
        this.releases = releases;
    }

    /**
     * What the files hold.
     *
     * @param unread why they cannot be read; empty if they can
     */
    private record Contents(List<PolicyFile> rules, Features features, List<Fault> unread) {

        boolean areOf(ActivePolicy policy) {
            return unread.isEmpty()
                    && policy.release().files().equals(rules)
                    && policy.features().equals(features);
        }
    }

    /** Why what stands in the folder does not decide; {@code null} if it does. */
    @Nullable String problem() {
        return problem;
    }

    /**
     * Checks what the service starts with.
     *
     * @throws RefusedPolicy if a check refuses it
     */
    void begin() {
        ActivePolicy policy = releases.policy();
        boolean checkedBefore = publications
                .active()
                .filter(active -> active.kind() == Publication.Kind.FOLDER)
                .filter(active -> active.isOf(
                        policy.release().id(), PolicyFile.hash(policy.features().files())))
                .isPresent();
        if (!checkedBefore) {
            check(policy);
        }
        publications.folder(policy.release(), policy.features());
        judged = new Contents(policy.release().files(), policy.features(), List.of());
        seen = judged;
    }

    /** Looks whether the folder has changed. What is the same at two looks is not half written. */
    void look() {
        Contents now = read();
        if (!now.equals(seen)) {
            seen = now;
        } else if (!now.equals(judged) && judge(now)) {
            judged = now;
        }
    }

    private Contents read() {
        try {
            return new Contents(files.rules().stream().sorted().toList(), files.features(), List.of());
        } catch (RefusedPolicy e) {
            return new Contents(List.of(), new Features(List.of()), e.faults());
        }
    }

    /** Says whether it came to a judgement. */
    private boolean judge(Contents now) {
        try {
            if (!now.areOf(releases.policy())) {
                activate(now);
            }
            problem = null;
        } catch (RefusedPolicy e) {
            problem = PolicyFaults.told(e.faults());
            LOG.warn(
                    "the change of the folder is refused, so release {} goes on: {}",
                    releases.active().id(),
                    problem);
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            String told = "the change of the folder cannot be judged: " + e.getMessage();
            if (!told.equals(problem)) {
                LOG.error("{}; release {} goes on", told, releases.active().id(), e);
            }
            problem = told;
            return false;
        }
        return true;
    }

    private void activate(Contents now) {
        if (!now.unread().isEmpty()) {
            throw new RefusedPolicy(now.unread());
        }
        Release active = releases.active();
        Release release = active.files().equals(now.rules()) ? active : new Compiler().compile(now.rules());
        ActivePolicy next = new ActivePolicy(release, now.features());
        check(next);
        publications.folder(release, now.features());
        succession.activate(releases, next);
        LOG.info("release {} decides, since the folder holds it", release.id());
    }

    private void check(ActivePolicy next) {
        ActivePolicy before = releases.policy();
        Proposal proposal = new Proposal(next.release(), next.features(), before.release(), before.features());
        List<Fault> faults = checks.get()
                .filter(check -> check.kind() != CheckKind.IMPACT)
                .flatMap(check -> check.check(proposal).stream())
                .filter(finding -> finding.severity() == Severity.BLOCKING)
                .map(PolicyFaults::of)
                .toList();
        if (!faults.isEmpty()) {
            throw new RefusedPolicy(faults);
        }
    }
}
