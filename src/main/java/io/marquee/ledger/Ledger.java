package io.marquee.ledger;

import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Keeping;
import io.marquee.decision.Kept;
import io.marquee.policy.Features;
import io.marquee.policy.Release;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Every decision that was answered, in chains that show any change. Needs a database with the ledger's tables. */
public final class Ledger implements Keeping, AutoCloseable {

    private final Tables tables;
    private final LedgerKey key;
    private final Clock clock;
    private final Archivist archivist;
    private final Scribe scribe;
    private final Search search;
    private final Proofs proofs;
    private final Verification verification;

    /**
     * Opens the ledger for writing, in a chain of its own.
     *
     * @param trusted the keys whose signatures count, the own among them
     */
    Ledger(DataSource database, LedgerKey key, TrustedKeys trusted, Clock clock, Keep keep) {
        this(database, key, trusted, clock, keep, Pace.USUAL);
    }

    Ledger(DataSource database, LedgerKey key, TrustedKeys trusted, Clock clock, Keep keep, Pace pace) {
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(database));
        this.tables = Tables.of(database, transaction);
        this.key = key;
        this.clock = clock;
        this.archivist = new Archivist(tables, transaction, key, clock, keep, pace);
        this.scribe = new Scribe(database, tables.writers(), key, clock, pace, archivist::kept);
        this.search = new Search(tables, pace.looked());
        this.proofs = new Proofs(tables, key, trusted);
        this.verification = new Verification(tables, key, trusted, archivist::heads);
        archivist.start();
    }

    /** Stores a release and its features, so that it can always be compiled again. */
    public void store(Release release, Features features) {
        tables.releases().store(release, features, clock.millis());
    }

    /** The release of an id, if it ever decided here. */
    public Optional<Release> release(String id) {
        return tables.releases().find(id);
    }

    /**
     * The features that come with a release now; none if it is not stored.
     *
     * @param release the release's id
     */
    public Features features(String release) {
        Integer number = tables.releases().number(release);
        return number == null ? new Features(List.of()) : tables.releases().features(number, clock.millis());
    }

    /** The features of a hash; none if none are stored under it. */
    public Features featuresOfHash(String hash) {
        return tables.releases().features(hash);
    }

    /** A release decides from now on, so it is always at hand. */
    public void activate(Release release) {
        tables.releases().activate(release);
    }

    @Override
    public Kept keep(Enquiry enquiry, Decision decision, Release release, String askedBy) {
        return scribe.append(draft(Content.canonical(enquiry), decision, release, askedBy, null));
    }

    @Override
    public Kept keepAmongMany(Enquiry enquiry, Decision decision, Release release, String askedBy) {
        return scribe.appendAmongMany(draft(Content.canonical(enquiry), decision, release, askedBy, null));
    }

    private Draft draft(Bytes request, Decision decision, Release release, String askedBy, @Nullable RequestKey asked) {
        Integer number = tables.releases().number(release.id());
        if (number == null) {
            throw new IllegalStateException("release " + release.id() + " is not stored");
        }
        Outline outline = Outline.of(decision, release, tables.releases().wording(release));
        Bytes content = Content.write(askedBy, asked == null ? null : asked.key(), request, outline.shorthand());
        return Draft.of(outline, number, content, asked);
    }

    @Override
    public Kept once(String given, Enquiry enquiry, Release release, String askedBy, Supplier<Decision> decide) {
        Bytes request = Content.canonical(enquiry);
        RequestKey asked = new RequestKey(askedBy, given, Link.sha256(request));
        Optional<RequestKeys.Asked> before = tables.keys().find(askedBy, given);
        if (before.isPresent()) {
            return again(asked, before.get());
        }
        Entry entry = scribe.append(draft(request, decide.get(), release, askedBy, asked));
        entry.await();
        return entry.earlier() == null
                ? entry
                : again(asked, tables.keys().find(askedBy, given).orElseThrow());
    }

    private Kept again(RequestKey asked, RequestKeys.Asked before) {
        if (!asked.requestHash().equals(before.requestHash())) {
            throw new OtherRequest(asked.key());
        }
        KeptDecision kept = find(before.id());
        if (!kept.content().isAskedBy(asked)) {
            throw new IllegalStateException("a key of the ledger leads to another's decision; verify the ledger");
        }
        return new Earlier(kept);
    }

    /** Whether decisions can be kept, as far as is known. */
    boolean isWriting() {
        return scribe.isWriting();
    }

    /**
     * The entry of a decision.
     *
     * @throws NotFound if it is not kept
     */
    KeptDecision find(UUID id) {
        Entries.Row row = entry(id)
                .filter(found -> !found.card().isOfStep())
                .orElseThrow(() -> new NotFound("the decision `" + id + "`", "a decision that is kept"));
        Content content = Content.read(row.text());
        return new KeptDecision(row, content, stored(content.release()));
    }

    /**
     * A decision as it was answered.
     *
     * @param id as somebody gave it
     * @throws RefusedQuery if it is not the id of a decision
     * @throws NotFound if the decision is not kept
     */
    public JsonNode answered(String id) {
        return find(Query.id("decision", id)).answer();
    }

    /** An entry of a decision or a step. */
    Optional<Entries.Row> entry(UUID id) {
        return tables.entries().find(id);
    }

    /** The way from an entry to what is signed. */
    Proof proof(Entries.Row row) {
        return proofs.of(row);
    }

    Steps steps() {
        return tables.steps();
    }

    /** Stores a step in the transaction under way. */
    void tell(PolicyStep step) {
        tables.steps().add(new StepContent(tables.steps().next(), step), key);
    }

    /** Whether a step was told by who has the ledger's key. */
    boolean isTold(ToldStep step) {
        return step.isToldBy(key);
    }

    /**
     * Gives a step its entry.
     *
     * @throws NotKept if nothing can be written now
     */
    Entry enter(ToldStep step) {
        return scribe.append(Draft.of(step));
    }

    /**
     * Decides again what was decided.
     *
     * @param release the id of the release to decide under; {@code null}: the one that decided
     * @throws NotFound if the decision or the release is not kept
     */
    Replay replay(UUID id, @Nullable String release) {
        KeptDecision kept = find(id);
        return Replay.of(kept, release == null ? kept.release() : stored(release));
    }

    /**
     * Everything that proves a decision without this ledger.
     *
     * @throws NotFound if the decision is not kept
     */
    Evidence evidence(UUID id) {
        KeptDecision kept = find(id);
        Entries.Row row = kept.row();
        Features features = tables.releases().features(row.card().releaseNo(), row.ms());
        return Evidence.of(kept, proofs.of(row), features);
    }

    private Release stored(String id) {
        return release(id).orElseThrow(() -> new NotFound("the release `" + id + "`", "a release that decided here"));
    }

    /** The latest entries that a query asks for. */
    Found search(Query query) {
        return Found.of(search.page(query), tables.releases());
    }

    /** The latest decisions before an id. */
    Search.Page latest(@Nullable UUID before, int most) {
        return search.page(new Query(null, null, null, null, null, null, before, most));
    }

    /** Reads every chain again. */
    Verification.Report verify() {
        return verification.verify();
    }

    /** The key that anyone may verify the ledger with. */
    VerifyingKey openKey() {
        return key.open();
    }

    /** Writes what is under way, signs it and ends the chain. */
    @Override
    public void close() {
        scribe.close();
        archivist.close();
    }
}
