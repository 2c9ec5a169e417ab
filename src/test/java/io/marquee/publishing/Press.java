package io.marquee.publishing;

import io.marquee.policy.PolicyFile;
import io.marquee.portfolio.DurableTransaction;
import java.time.Instant;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Publishes files as they are, as if another instance had compiled and approved them. */
public final class Press {

    private final JdbcClient jdbc;
    private final StoredPublications table;
    private final DurableTransaction transaction;

    public Press(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.table = new StoredPublications(jdbc);
        this.transaction = new DurableTransaction(database);
    }

    /** Makes files the active release; returns its id. */
    public String publish(List<PolicyFile> files) {
        List<PolicyFile> sorted = files.stream().sorted().toList();
        String id = PolicyFile.hash(sorted);
        transaction.executeWithoutResult(status -> {
            StoredPublications.State state = table.lock();
            store(id, sorted);
            PublicationDocument active = table.active().orElseThrow();
            Instant now = Instant.now();
            int no = table.next();
            table.add(new PublicationDocument(
                    no,
                    PublicationDocument.Status.SCHEDULED,
                    id,
                    active.features(),
                    Publication.Kind.APPROVED,
                    null,
                    "approver",
                    "another threshold",
                    now,
                    now,
                    active.release(),
                    null,
                    null));
            table.live(no, state.liveNo() + 1, now.toEpochMilli());
        });
        return id;
    }

    private void store(String id, List<PolicyFile> files) {
        int number = jdbc.sql("select max(release_no) + 1 from policy_release")
                .query(Integer.class)
                .single();
        jdbc.sql("insert into policy_release (release_no, release_id, stored_ms) values (?, ?, 0)")
                .params(number, id)
                .update();
        for (PolicyFile file : files) {
            jdbc.sql("insert into policy_rule_file (release_no, name, text) values (?, ?, ?)")
                    .params(number, file.name(), file.text())
                    .update();
        }
    }
}
