package io.marquee.ledger;

import io.marquee.account.Enquiry;
import io.marquee.decision.Decision;
import io.marquee.decision.Keeping;
import io.marquee.decision.Kept;
import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A ledger in memory, with a key of its own, for scenarios: whoever tries it may also do to it what nobody should. */
public final class TrialLedger implements AutoCloseable {

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final Release release;

    /**
     * An empty ledger.
     *
     * @param database a new one with the service's tables; it is the caller's to close
     * @param release the only one that decides here
     */
    public TrialLedger(DataSource database, Release release, Clock clock) {
        this.release = release;
        LedgerKey key = LedgerKey.generate();
        this.jdbc = JdbcClient.create(database);
        this.ledger = new Ledger(database, key, TrustedKeys.of(key.open(), ""), clock, new Keep(0));
        ledger.store(release, new Features(List.of()));
    }

    /** Whoever decides may keep decisions here. */
    public Keeping keeping() {
        return ledger;
    }

    /** Keeps a decision and returns its id. */
    public UUID keep(Enquiry enquiry, Decision decision, Release release, String askedBy) {
        Kept kept = ledger.keep(enquiry, decision, release, askedBy);
        kept.await();
        return Objects.requireNonNull(kept.decisionId());
    }

    /**
     * Keeps a decision that was asked for under a key, unless it was before; returns the id that is answered.
     *
     * @throws OtherRequest if another request was made under the key
     */
    public UUID keepOnce(String key, Enquiry enquiry, Decision decision, Release release, String askedBy) {
        return Objects.requireNonNull(
                ledger.once(key, enquiry, release, askedBy, () -> decision).decisionId());
    }

    /** The ids of what is found, the latest first, by a parameter of the search and its value. */
    public List<UUID> find(String parameter, String value) {
        return ledger.search(Query.of(Map.of(parameter, List.of(value)))).decisions().stream()
                .map(Found.Summary::decisionId)
                .toList();
    }

    /** A decision with its request and who asked, as the service shows it. */
    public JsonNode read(UUID id) {
        return ledger.find(id).told();
    }

    /** The places at which a decision differs that is made again under the same release. */
    public List<String> replay(UUID id) {
        return ledger.replay(id, null).differences().stream()
                .map(Difference::pointer)
                .toList();
    }

    /** The number of the first entry that is not as it was written; {@code null} if all are. */
    public @Nullable Long firstBroken() {
        Verification.Broken broken = ledger.verify().broken();
        return broken == null ? null : broken.entry();
    }

    /** Puts the content of one entry in the place of another's, as somebody with access to the database could. */
    public void overwrite(UUID id, UUID with) {
        jdbc.sql("update ledger_entry set content = (select content from ledger_entry where id = ?) where id = ?")
                .params(with, id)
                .update();
    }

    /** Removes an entry, as somebody with access to the database could. */
    public void remove(UUID id) {
        jdbc.sql("delete from ledger_entry where id = ?").param(id).update();
    }

    /** The evidence of a decision, as a ZIP. */
    public byte[] evidence(UUID id) {
        return ledger.evidence(id).zip();
    }

    /** Evidence in which a text of one of its files is replaced. */
    public static byte[] forge(byte[] evidence, String file, String text, String replacement) {
        Map<String, Bytes> files = new LinkedHashMap<>(read(evidence).files());
        files.computeIfPresent(
                file, (name, content) -> Bytes.utf8(content.text().replace(text, replacement)));
        return new Evidence(files).zip();
    }

    /** What is wrong with evidence, as the offline check says it; {@code null} if nothing is. */
    public @Nullable String fault(byte[] evidence) {
        return EvidenceCheck.of(read(evidence), ledger.openKey(), this::compiled);
    }

    /** Files of the same hash are the same release, which need not be compiled again. */
    private Release compiled(List<PolicyFile> files) {
        return PolicyFile.hash(files).equals(release.id()) ? release : new Compiler().compile(files);
    }

    private static Evidence read(byte[] evidence) {
        try {
            return Evidence.read(new ByteArrayInputStream(evidence));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        ledger.close();
    }
}
