package io.marquee.ledger;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The keys' table: what was asked under which key. */
final class RequestKeys {

    private final JdbcClient jdbc;

    RequestKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes under which key an entry was asked for, unless the key was used before; says whether it did. */
    boolean add(RequestKey asked, UUID id) {
        return jdbc.sql("insert into ledger_key (asked_by, idempotency_key, request_hash, id) values (?, ?, ?, ?)"
                                + " on conflict do nothing")
                        .params(
                                asked.askedBy(),
                                asked.key(),
                                asked.requestHash().array(),
                                id)
                        .update()
                == 1;
    }

    /** What was asked under a key. */
    Optional<Asked> find(String askedBy, String key) {
        return jdbc.sql("select request_hash, id from ledger_key where asked_by = ? and idempotency_key = ?")
                .params(askedBy, key)
                .query((row, at) -> new Asked(Bytes.of(row.getBytes(1)), row.getObject(2, UUID.class)))
                .optional();
    }

    /** How many keys there are. */
    long count() {
        return jdbc.sql("select count(*) from ledger_key").query(Long.class).single();
    }

    /** Some keys behind another, in their order. */
    List<Key> behind(String askedBy, String key, int most) {
        return jdbc.sql("""
                        select asked_by, idempotency_key, request_hash, id from ledger_key
                        where asked_by > ? or (asked_by = ? and idempotency_key > ?)
                        order by asked_by, idempotency_key limit ?""")
                .params(askedBy, askedBy, key, most)
                .query((row, at) -> new Key(
                        new RequestKey(row.getString(1), row.getString(2), Bytes.of(row.getBytes(3))),
                        row.getObject(4, UUID.class)))
                .list();
    }

    /** A key and the entry that was answered under it. */
    record Key(RequestKey asked, UUID id) {}

    /** The request asked under a key and the entry it was answered with. */
    record Asked(Bytes requestHash, UUID id) {}
}
