package io.marquee.portfolio;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The numbers of changes. Whoever changes something holds the latest until the change is committed. */
final class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a change that is about to be made; until the transaction ends, no other begins. */
    long next() {
        jdbc.sql("update portfolio_revision set latest = latest + 1 where kind = 'account'")
                .update();
        return latest();
    }

    /** The number of the latest change. */
    long latest() {
        return jdbc.sql("select latest from portfolio_revision where kind = 'account'")
                .query(Long.class)
                .single();
    }
}
