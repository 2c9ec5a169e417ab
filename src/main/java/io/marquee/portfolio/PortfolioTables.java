package io.marquee.portfolio;

import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All that is stored of the portfolio. */
record PortfolioTables(
        Accounts accounts,
        Staged staged,
        Revisions revisions,
        HeldTiers tiers,
        EvaluationState state,
        Writing writing,
        Evaluations evaluations,
        EvaluatedAccounts evaluated) {

    static PortfolioTables of(DataSource database) {
        JdbcTemplate template = new JdbcTemplate(database);
        JdbcClient jdbc = JdbcClient.create(template);
        Accounts accounts = new Accounts(template);
        Revisions revisions = new Revisions(jdbc);
        HeldTiers tiers = new HeldTiers(jdbc);
        EvaluationState state = new EvaluationState(jdbc);
        return new PortfolioTables(
                accounts,
                new Staged(template),
                revisions,
                tiers,
                state,
                new Writing(accounts, revisions, tiers, state),
                new Evaluations(jdbc),
                new EvaluatedAccounts(template));
    }
}
