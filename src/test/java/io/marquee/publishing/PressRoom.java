package io.marquee.publishing;

import io.marquee.Database;
import io.marquee.ledger.Ledger;
import io.marquee.ledger.Ledgers;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.portfolio.DurableTransaction;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Where releases are published in one database, by clocks that are turned, and what the ledger would be told. */
final class PressRoom implements AutoCloseable {

    private static final Instant AT_ONCE = Instant.EPOCH;

    private final Database database;
    private final Turned clock = new Turned();
    private final Ledger ledger;
    private final Archive archive;
    private final TransactionTemplate transaction;
    private final List<Step> told = Collections.synchronizedList(new ArrayList<>());

    PressRoom(Database database) {
        this.database = database;
        this.ledger = Ledgers.in(database, clock);
        this.archive = new LedgerArchive(ledger, database.source());
        this.transaction = new DurableTransaction(database.source());
    }

    Turned clock() {
        return clock;
    }

    Archive archive() {
        return archive;
    }

    Publications publications() {
        return publications(clock, PolicyOptions.Source.STORE);
    }

    Publications publications(Clock own, PolicyOptions.Source source) {
        return new Publications(
                new StoredPublications(JdbcClient.create(database.source())),
                transaction,
                archive,
                told::add,
                source,
                own);
    }

    /** An instance's publications, of which the given release is the first. */
    Publications begunWith(int first) {
        Publications publications = publications();
        publications.first(SmallReleases.of(first), SmallReleases.FEATURES);
        return publications;
    }

    Publication publish(Publications publications, int release, int replacing) {
        return publish(publications, release, replacing, AT_ONCE);
    }

    Publication publish(Publications publications, int release, int replacing, Instant from) {
        return Objects.requireNonNull(transaction.execute(status ->
                record(publications, release, SmallReleases.FEATURES, policy(publications, replacing), from)));
    }

    /** Publishes other features to come with release 1. */
    void publishFeatures(Publications publications, Features features) {
        inTransaction(() -> record(publications, 1, features, policy(publications, 1), AT_ONCE));
    }

    static Publication record(
            Publications publications, int release, Features features, PolicyId replacing, Instant from) {
        return publications.record(
                SmallReleases.of(release),
                features,
                Publication.Kind.APPROVED,
                7,
                "approver",
                "why not",
                from,
                replacing);
    }

    /** The policy of a release, with the features that it has, or would have. */
    private static PolicyId policy(Publications publications, int release) {
        String id = SmallReleases.of(release).id();
        PublicationDocument last = publications.last();
        return new PolicyId(
                id, last.release().equals(id) ? last.features() : PolicyFile.hash(SmallReleases.FEATURES.files()));
    }

    void inTransaction(Runnable work) {
        transaction.executeWithoutResult(status -> work.run());
    }

    /** The steps that were told, each as its name and its publication, and forgets them. */
    List<String> told() {
        List<String> names = told.stream()
                .map(step -> step.what() + " " + step.details().get("publication"))
                .toList();
        told.clear();
        return names;
    }

    /** What became of each publication, in the order of their numbers. */
    static List<String> told(Publications publications) {
        return publications.before(Integer.MAX_VALUE, 100).stream()
                .sorted(Comparator.comparingInt(PublicationDocument::id))
                .map(each -> each.id() + " " + each.status())
                .toList();
    }

    @Override
    public void close() {
        ledger.close();
    }
}
