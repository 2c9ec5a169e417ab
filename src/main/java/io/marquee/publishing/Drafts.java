package io.marquee.publishing;

import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/** The drafts: begun from a release, and written version by version. Nothing that was written is lost. */
final class Drafts {

    private final DraftTables tables;
    private final Checkup checkup;
    private final Function<String, Features> features;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /**
     * Prepares drafts.
     *
     * @param features finds the features that come with a release of an id
     */
    Drafts(
            DraftTables tables,
            Checkup checkup,
            Function<String, Features> features,
            TransactionTemplate transaction,
            Clock clock) {
        this.tables = tables;
        this.checkup = checkup;
        this.features = features;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Some drafts, the latest first.
     *
     * @param next the number before which to go on; {@code null} at the end
     */
    record Page(List<Draft> drafts, @Nullable Integer next) {}

    Page page(DraftQuery query) {
        List<Draft> found = tables.drafts().page(query);
        boolean more = found.size() > query.most();
        List<Draft> page = more ? found.subList(0, query.most()) : found;
        return new Page(page, more ? page.get(page.size() - 1).id() : null);
    }

    /**
     * Begins a draft.
     *
     * @param by the subject of who begins it
     */
    DraftContents begin(Release from, String reason, String by) {
        DraftFiles files = DraftFiles.of(from.files(), features.apply(from.id()));
        List<Finding> findings = checkup.quick(files);
        return tables.versions().contents(Objects.requireNonNull(transaction.execute(status -> {
            Instant now = now();
            Draft draft = new Draft(
                    tables.drafts().next(), Draft.Status.OPEN, 1, from.id(), reason, by, now, now, null, null);
            tables.drafts().add(draft);
            write(draft, by, files, findings, "draft-created", "began it from release " + from.id());
            return draft;
        })));
    }

    private void write(Draft draft, String by, DraftFiles files, List<Finding> findings, String step, String what) {
        tables.versions().add(draft.id(), draft.version(), by, files, findings);
        String release = PolicyFile.hash(files.rules());
        Map<String, String> details = Map.of(
                "base", draft.base(),
                "proposal", files.hash(),
                "features", PolicyFile.hash(files.features().files()));
        tables.diary().note(new Step(step, draft.id(), draft.version(), release, by, draft.reason(), details), what);
    }

    /** @throws RefusedStep if there is none of this number */
    Draft find(int no) {
        return tables.drafts().find(no);
    }

    /** @throws RefusedStep if there is none of this number */
    DraftContents contents(int no) {
        return tables.versions().contents(tables.drafts().find(no));
    }

    /** All files of a draft as it is. */
    DraftFiles files(Draft draft) {
        return tables.versions().files(draft.id(), draft.version());
    }

    /** @throws RefusedStep if there is no such draft, or no such file in the version */
    PolicyFile file(int no, int version, String name) {
        Draft draft = tables.drafts().find(no);
        return Optional.of(name)
                .filter(DraftFiles::isWellNamed)
                .flatMap(known -> tables.versions().file(draft.id(), version, known))
                .orElseThrow(() -> new RefusedStep(
                        RefusedStep.Kind.UNKNOWN,
                        "the file `" + name.substring(0, Math.min(100, name.length())) + "` of version " + version,
                        "a file that the version has"));
    }

    /** @throws RefusedStep if there is none of this number */
    List<DraftEvent> history(int no) {
        return tables.diary().of(tables.drafts().find(no).id());
    }

    /**
     * Writes a draft anew, all of it or nothing, and checks it. Faults do not keep it from being written. Where nothing
     * changes, there is no new version.
     *
     * @param match the tags of which one must be the draft's, or {@code *}
     * @param by the subject of who writes
     * @param what what is done, in words such as "changed `tiers.dslr`"
     * @param edit makes the files that it is to have of those that it has
     * @throws RefusedStep if there is no such draft, it is not open, or no tag is given
     * @throws io.marquee.portfolio.RefusedPortfolio if it was changed meanwhile
     * @throws io.marquee.policy.RefusedPolicy if files are too large, too many, or not named like those of a policy
     */
    DraftContents save(int no, @Nullable String match, String by, String what, UnaryOperator<List<PolicyFile>> edit) {
        return save(no, match, by, edit, (before, after) -> what);
    }

    /**
     * Changes a draft by its sentences; the history tells what then differs.
     *
     * @param match the tags of which one must be the draft's, or {@code *}
     * @param by the subject of who writes
     * @throws RefusedStep if there is no such draft, it is not open, or no tag is given
     * @throws io.marquee.account.RefusedFacts if the edit cannot be done
     * @throws io.marquee.portfolio.RefusedPortfolio if it was changed meanwhile
     */
    DraftContents edit(int no, @Nullable String match, String by, GuidedEdit edit) {
        return save(no, match, by, edit::apply, Drafts::told);
    }

    private static String told(List<PolicyFile> before, List<PolicyFile> after) {
        String words = Differences.between(before, after).differences().stream()
                .map(Differences.Difference::words)
                .collect(Collectors.joining("; "));
        return words.length() > Words.LONGEST ? words.substring(0, Words.LONGEST - 1) + "…" : words;
    }

    private DraftContents save(
            int no,
            @Nullable String match,
            String by,
            UnaryOperator<List<PolicyFile>> edit,
            BiFunction<List<PolicyFile>, List<PolicyFile>, String> what) {
        Draft seen = tables.drafts().find(no);
        writable(seen, match);
        DraftFiles before = files(seen);
        DraftFiles files = new DraftFiles(edit.apply(before.all()));
        if (files.equals(before)) {
            return tables.versions().contents(seen);
        }
        List<Finding> findings = checkup.quick(files);
        return tables.versions().contents(Objects.requireNonNull(transaction.execute(status -> {
            Draft now = tables.drafts().hold(no);
            writable(now, seen.tag());
            Draft next = now.written(now.reason(), now());
            tables.drafts().put(next);
            write(next, by, files, findings, "draft-changed", what.apply(before.all(), files.all()));
            return next;
        })));
    }

    /**
     * Gives another reason for a draft, which is a new version of it.
     *
     * @throws RefusedStep if there is no such draft, it is not open, or no tag is given
     * @throws io.marquee.portfolio.RefusedPortfolio if it was changed meanwhile
     */
    DraftContents explain(int no, @Nullable String match, String by, String reason) {
        return tables.versions().contents(Objects.requireNonNull(transaction.execute(status -> {
            Draft now = tables.drafts().hold(no);
            writable(now, match);
            Draft next = now.written(reason, now());
            tables.drafts().put(next);
            write(next, by, files(now), tables.versions().contents(now).findings(), "draft-changed", "gave its reason");
            return next;
        })));
    }

    /**
     * Gives a draft up for good.
     *
     * @throws RefusedStep if there is no such draft, it was approved or discarded already, or no tag is given
     * @throws io.marquee.portfolio.RefusedPortfolio if it was changed meanwhile
     */
    DraftContents discard(int no, @Nullable String match, String by, @Nullable String comment) {
        return tables.versions().contents(Objects.requireNonNull(transaction.execute(status -> {
            Draft now = tables.drafts().hold(no);
            now.expect(match);
            now.expectUnderWay();
            Draft next = now.turned(Draft.Status.DISCARDED, now.report(), null, now());
            tables.drafts().put(next);
            tables.diary()
                    .note(
                            new Step("draft-discarded", no, now.version(), null, by, comment, hashes(now)),
                            "discarded it");
            return next;
        })));
    }

    private Map<String, String> hashes(Draft draft) {
        return Map.of("proposal", tables.versions().contents(draft).proposal());
    }

    private static void writable(Draft draft, @Nullable String match) {
        draft.expectOpen();
        draft.expect(match);
    }

    private Instant now() {
        return Instant.ofEpochMilli(clock.millis());
    }
}
