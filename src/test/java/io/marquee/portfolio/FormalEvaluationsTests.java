package io.marquee.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import io.marquee.RandomAccounts;
import io.marquee.account.Account;
import io.marquee.account.Context;
import io.marquee.account.Enquiry;
import io.marquee.account.Objective;
import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.decision.Quadrant;
import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Evaluations of whole portfolios: each account is decided about once, as it was when the evaluation began. */
class FormalEvaluationsTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final int MANY = 1300;

    private static final Release OTHER = new Compiler()
            .compile(DefaultPolicy.files().stream()
                    .map(file -> new PolicyFile(
                            file.name(),
                            file.text().replace("tier KEY asks for a score of 55", "tier KEY asks for a score of 56")))
                    .toList());

    @DatabaseTest
    void decidesAboutEachAccountAndGivesItItsTier(Database database) {
        try (House house = new House(database)) {
            Map<String, Account> before = fill(house);
            Evaluation evaluation = run(house, formal());
            assertThat(evaluation.status()).isEqualTo(Evaluation.Status.DONE);
            assertThat(evaluation.total()).isEqualTo(MANY);
            assertThat(evaluation.done()).isEqualTo(MANY);
            assertThat(evaluation.refused()).isZero();
            assertThat(evaluation.supplierRevenue())
                    .isEqualByComparingTo(before.values().stream()
                            .map(Account::annualRevenue)
                            .reduce(BigDecimal.ZERO, BigDecimal::add));
            Map<String, Account> expected = expected(before, evaluation);
            assertThat(accounts(house)).isEqualTo(expected);
            assertThat(house.kept().decisions()).hasSize(MANY);
        }
    }

    @DatabaseTest
    void startsFromTheTiersOfTheOneBefore(Database database) {
        try (House house = new House(database)) {
            Map<String, Account> before = fill(house);
            Map<String, Account> once = expected(before, run(house, formal()));
            EvaluationRequest later = new EvaluationRequest(AS_OF.plusYears(1), null, null, null, null);
            Evaluation second = run(house, later);
            assertThat(second.previous()).isEqualTo(1);
            assertThat(accounts(house)).isEqualTo(expected(once, second));
        }
    }

    @DatabaseTest
    void changesNothingWhenItIsDry(Database database) {
        try (House house = new House(database)) {
            Map<String, Account> before = fill(house);
            Evaluation evaluation = run(house, dry());
            assertThat(evaluation.status()).isEqualTo(Evaluation.Status.DONE);
            assertThat(accounts(house)).isEqualTo(before);
            assertThat(house.kept().decisions()).isEmpty();
            FormalEvaluations evaluations = house.evaluations();
            Analysis analysis = house.reading(evaluations).analysis(evaluation.id());
            assertThat(analysis.totals().accounts()).isEqualTo(MANY);
            assertThat(run(house, formal()).previous()).isNull();
        }
    }

    @DatabaseTest
    void seesTheAccountsAsTheyWereWhenItBegan(Database database) throws InterruptedException {
        try (House house = new House(database)) {
            Map<String, Account> before = fill(house);
            String last = List.copyOf(before.keySet()).get(MANY - 1);
            String first = before.keySet().iterator().next();
            FormalEvaluations evaluations = house.evaluations();
            house.kept().stopAt(first);
            Evaluation evaluation = evaluations.begin(formal(), DefaultPolicy.release(), House.CALLER);
            house.kept().awaitStop();
            house.keep("{'accountId':'" + last + "','annualRevenue':0}", "{'accountId':'zz','annualRevenue':1}");
            String removed = List.copyOf(before.keySet()).get(MANY - 2);
            house.portfolio().remove(removed, Precondition.NONE);
            house.kept().goOn();
            Evaluation done = ended(evaluations, evaluation.id());
            assertThat(done.total()).isEqualTo(MANY);
            assertThat(done.done()).isEqualTo(MANY);
            Map<String, Account> expected = new LinkedHashMap<>(expected(before, done));
            Held held = Held.given(expected.get(last));
            expected.remove(removed);
            expected.put(last, in(House.account("{'accountId':'" + last + "','annualRevenue':0}"), held));
            expected.put("zz", House.account("{'accountId':'zz','annualRevenue':1}"));
            assertThat(accounts(house)).isEqualTo(expected);
        }
    }

    @DatabaseTest
    void goesOnWhereAnotherInstanceEndedAndFindsTheSame(Database database) throws InterruptedException {
        try (House house = new House(database)) {
            Map<String, Account> before = fill(house);
            String late = List.copyOf(before.keySet()).get(MANY - 100);
            FormalEvaluations killed = house.evaluations();
            house.kept().stopAt(late);
            int no = killed.begin(formal(), DefaultPolicy.release(), House.CALLER)
                    .id();
            house.kept().awaitStop();
            killed.close();
            await().until(() -> killed.find(no).done() >= 1000);
            house.kept().goOn();
            house.pass(Duration.ofSeconds(11));
            FormalEvaluations other = house.evaluations();
            other.start();
            Evaluation done = ended(other, no);
            assertThat(done.status()).isEqualTo(Evaluation.Status.DONE);
            assertThat(done.done()).isEqualTo(MANY);
            assertThat(accounts(house)).isEqualTo(expected(before, done));
            assertThat(house.reading(other).analysis(no).totals().accounts()).isEqualTo(MANY);
        }
    }

    @DatabaseTest
    void failsIfWhoTakesItOverDoesNotKnowItsRelease(Database database) throws InterruptedException {
        try (House house = new House(database)) {
            Map<String, Account> before = fill(house);
            FormalEvaluations killed = house.evaluations();
            house.kept().stopAt(before.keySet().iterator().next());
            int no = killed.begin(formal(), DefaultPolicy.release(), House.CALLER)
                    .id();
            house.kept().awaitStop();
            killed.close();
            house.kept().goOn();
            house.pass(Duration.ofSeconds(11));
            FormalEvaluations other = house.evaluations(OTHER);
            other.start();
            Evaluation failed = ended(other, no);
            assertThat(failed.status()).isEqualTo(Evaluation.Status.FAILED);
            assertThat(failed.problem())
                    .isEqualTo("release " + DefaultPolicy.release().id() + " is unknown");
            assertThat(accounts(house)).isEqualTo(before);
        }
    }

    @DatabaseTest
    void isRunOnceAtATimeAndCanBeCancelled(Database database) throws InterruptedException {
        try (House house = new House(database)) {
            Map<String, Account> before = fill(house);
            FormalEvaluations evaluations = house.evaluations();
            house.kept().stopAt(before.keySet().iterator().next());
            int no = evaluations
                    .begin(formal(), DefaultPolicy.release(), House.CALLER)
                    .id();
            house.kept().awaitStop();
            assertThatThrownBy(() -> evaluations.begin(dry(), DefaultPolicy.release(), House.CALLER))
                    .hasMessage("given an evaluation while evaluation 1 runs; allowed is one at a time");
            assertThat(evaluations.cancel(no).status()).isEqualTo(Evaluation.Status.CANCELLED);
            assertThatThrownBy(() -> evaluations.cancel(no))
                    .hasMessage("given the end of evaluation 1, which is CANCELLED; allowed is one that is RUNNING");
            house.kept().goOn();
            assertThat(run(house, formal()).status()).isEqualTo(Evaluation.Status.DONE);
            assertThat(evaluations.find(no).done()).isZero();
            assertThat(accounts(house)).isEqualTo(expected(before, evaluations.find(2)));
        }
    }

    @DatabaseTest
    void aCancelledRunLeavesTheNextToItsInstance(Database database) throws InterruptedException {
        try (House house = new House(database)) {
            String first = fill(house).keySet().iterator().next();
            FormalEvaluations evaluations = house.evaluations();
            house.kept().stopAt(first);
            int cancelled = evaluations
                    .begin(formal(), DefaultPolicy.release(), House.CALLER)
                    .id();
            house.kept().awaitStop();
            evaluations.cancel(cancelled);
            int next = evaluations
                    .begin(formal(), DefaultPolicy.release(), House.CALLER)
                    .id();
            house.kept().goOn();
            house.kept().stopAt(first);
            house.kept().awaitStop(); // so the cancelled run is at its end, and the next under way
            house.pass(Duration.ofSeconds(11));
            evaluations.start();
            await().until(() -> ms(database, "alive_ms", next) == house.clock().millis());
            assertThat(ms(database, "resumed_ms", next)).isEqualTo(ms(database, "started_ms", next));
            house.kept().goOn();
            assertThat(ended(evaluations, next).status()).isEqualTo(Evaluation.Status.DONE);
        }
    }

    private static long ms(Database database, String column, int no) {
        return database.jdbc()
                .sql("select " + column + " from evaluation where evaluation_no = ?")
                .param(no)
                .query(Long.class)
                .single();
    }

    @DatabaseTest
    void onlyTheActiveReleaseGivesAccountsTheirTiers(Database database) {
        try (House house = new House(database)) {
            house.keep("{'accountId':'A','annualRevenue':10}");
            FormalEvaluations evaluations = house.evaluations();
            String active = DefaultPolicy.release().id();
            assertThatThrownBy(() -> evaluations.begin(formal(), OTHER, House.CALLER))
                    .hasMessage("given the release `" + OTHER.id() + "`, which is not active, for an evaluation that is"
                            + " no dry run; allowed is the active release, `" + active + "`, or `dryRun`");
            assertThat(evaluations.before(1000, 10)).isEmpty();
            int dry = evaluations.begin(dry(), OTHER, House.CALLER).id();
            assertThat(ended(evaluations, dry).status()).isEqualTo(Evaluation.Status.DONE);
            assertThat(evaluations.find(dry).release()).isEqualTo(OTHER.id());
        }
    }

    @DatabaseTest
    void failsWholeIfDecisionsCannotBeKept(Database database) {
        try (House house = new House(database)) {
            Map<String, Account> before = fill(house);
            house.kept().fail();
            Evaluation failed = run(house, formal());
            assertThat(failed.status()).isEqualTo(Evaluation.Status.FAILED);
            assertThat(failed.problem()).isEqualTo("the ledger cannot be written");
            assertThat(accounts(house)).isEqualTo(before);
            house.kept().recover();
            assertThat(run(house, formal()).status()).isEqualTo(Evaluation.Status.DONE);
        }
    }

    @DatabaseTest
    void leavesAccountsWhoseFactsContradictTheDayInTheirTier(Database database) {
        try (House house = new House(database)) {
            house.keep(
                    "{'accountId':'A','annualRevenue':10,'currentTier':'KEY','tierSince':'2026-02-01'}",
                    "{'accountId':'B','annualRevenue':10,'lastOrderDate':'2026-01-16'}",
                    "{'accountId':'C','annualRevenue':10}");
            Evaluation evaluation = run(house, formal());
            assertThat(evaluation.status()).isEqualTo(Evaluation.Status.DONE);
            assertThat(evaluation.refused()).isEqualTo(2);
            FormalEvaluations evaluations = house.evaluations();
            assertThat(house.reading(evaluations)
                            .refused(1, new Parameters(Map.of(), Set.of()))
                            .toString())
                    .isEqualTo("Page[accounts=[Refused[accountId=A, refusals=[at `/account/tierSince`: given"
                            + " `2026-02-01`; allowed is a date not after asOf, `2026-01-15`]], Refused[accountId=B,"
                            + " refusals=[at `/account/lastOrderDate`: given `2026-01-16`; allowed is a date not after"
                            + " asOf, `2026-01-15`]]], next=null]");
            assertThat(Held.given(house.portfolio().find("A").account()))
                    .isEqualTo(new Held(Tier.KEY, LocalDate.of(2026, 2, 1), 0));
            assertThat(Held.given(house.portfolio().find("B").account())).isNull();
            assertThat(Held.given(house.portfolio().find("C").account())).isEqualTo(new Held(Tier.REGULAR, AS_OF, 0));
        }
    }

    @DatabaseTest
    void evaluatesNothingInAnEmptyPortfolio(Database database) {
        try (House house = new House(database)) {
            Evaluation evaluation = run(house, formal());
            assertThat(evaluation.status()).isEqualTo(Evaluation.Status.DONE);
            assertThat(evaluation.total()).isZero();
            FormalEvaluations evaluations = house.evaluations();
            assertThat(house.reading(evaluations).analysis(1).pareto().status())
                    .isEqualTo(Applicability.NOT_APPLICABLE);
        }
    }

    @DatabaseTest
    void asksForOurRevenueWhereThePortfolioHasNone(Database database) {
        try (House house = new House(database)) {
            house.keep("{'accountId':'A','annualRevenue':0}");
            FormalEvaluations evaluations = house.evaluations();
            assertThatThrownBy(() -> evaluations.begin(formal(), DefaultPolicy.release(), House.CALLER))
                    .hasMessage("given nothing, while the revenues of all accounts add up to 0;"
                            + " allowed is a number more than 0");
            EvaluationRequest given = new EvaluationRequest(AS_OF, null, BigDecimal.TEN, null, null);
            assertThat(run(house, given).status()).isEqualTo(Evaluation.Status.DONE);
        }
    }

    @DatabaseTest
    void holdsATierThatIsGivenLaterAgainstAnEvaluation(Database database) {
        try (House house = new House(database)) {
            house.keep("{'accountId':'A','annualRevenue':10}", "{'accountId':'B','annualRevenue':10}");
            run(house, formal());
            String tag = house.portfolio().find("A").tag();
            house.pass(Duration.ofDays(1));
            house.keep("{'accountId':'A','annualRevenue':10,'currentTier':'KEY','tierSince':'2025-01-01'}");
            house.keep("{'accountId':'B','annualRevenue':11}");
            assertThat(house.portfolio().find("A").tag()).isNotEqualTo(tag);
            assertThat(Held.given(house.portfolio().find("A").account()))
                    .isEqualTo(new Held(Tier.KEY, LocalDate.of(2025, 1, 1), 0));
            assertThat(Held.given(house.portfolio().find("B").account())).isEqualTo(new Held(Tier.REGULAR, AS_OF, 0));
            assertThat(Held.given(house.portfolio().known("A", AS_OF).account()))
                    .isEqualTo(new Held(Tier.REGULAR, AS_OF, 0));
        }
    }

    @DatabaseTest
    void tellsWhoMovedAndWhoIsGone(Database database) {
        try (House house = new House(database)) {
            Map<String, Account> before = fill(house);
            run(house, formal());
            String gone = before.keySet().iterator().next();
            house.portfolio().remove(gone, Precondition.NONE);
            Map<String, Account> kept = accounts(house);
            Evaluation second = run(house, new EvaluationRequest(AS_OF.plusYears(2), null, null, null, null));
            FormalEvaluations evaluations = house.evaluations();
            EvaluationReading reading = house.reading(evaluations);
            assertThat(reading.changes(2).gone())
                    .isEqualTo(new Accounts.Sum(1, Exact.plain(before.get(gone).annualRevenue())));
            Map<String, Tier> moved = new TreeMap<>();
            expected(kept, second).forEach((id, account) -> {
                if (account.currentTier() != kept.get(id).currentTier()) {
                    moved.put(id, account.currentTier());
                }
            });
            Map<String, Tier> told = new TreeMap<>();
            Parameters all = new Parameters(Map.of("limit", List.of("1000")), Set.of("limit"));
            reading.moved(2, all).accounts().forEach(row -> {
                told.put(row.accountId(), row.tier());
                assertThat(row.movedBy()).isNotNull();
            });
            assertThat(told).isEqualTo(moved).isNotEmpty();
        }
    }

    @DatabaseTest
    void givesPagesOfEveryTierAndQuadrant(Database database) {
        try (House house = new House(database)) {
            fill(house);
            house.keep("{'accountId':'A0','annualRevenue':10,'currentTier':'KEY','tierSince':'2026-02-01'}");
            run(house, formal());
            EvaluationReading reading = house.reading(house.evaluations());
            List<EvaluatedAccount> all = walked(reading, null, null, 1000);
            assertThat(all)
                    .hasSize(MANY + 1)
                    .filteredOn(row -> !row.decided())
                    .extracting(EvaluatedAccount::tier, EvaluatedAccount::quadrant)
                    .containsExactly(tuple(Tier.KEY, null));
            for (Tier tier : orAny(Tier.values())) {
                for (Quadrant quadrant : orAny(Quadrant.values())) {
                    assertThat(walked(reading, tier, quadrant, 100))
                            .as(tier + " and " + quadrant)
                            .isEqualTo(all.stream()
                                    .filter(row -> tier == null || row.tier() == tier)
                                    .filter(row -> quadrant == null || row.quadrant() == quadrant)
                                    .toList());
                }
            }
        }
    }

    /** Else it would pass over a million accounts for a page of a rare tier. */
    @Test
    void postgresqlKnowsAtOnceHowManyAccountsThereAre() throws Exception {
        try (Database database = Database.of(Database.Kind.POSTGRESQL);
                House house = new House(database)) {
            fill(house);
            run(house, formal());
            assertThat(database.jdbc()
                            .sql("select most_common_vals::text from pg_stats"
                                    + " where tablename = 'evaluated' and attname = 'evaluation_no'")
                            .query(String.class)
                            .list())
                    .containsExactly("{1}");
        }
    }

    private static <T> List<@Nullable T> orAny(T[] values) {
        List<@Nullable T> all = new ArrayList<>(List.of(values));
        all.add(null);
        return all;
    }

    /** Every account of a place, page by page. */
    private static List<EvaluatedAccount> walked(
            EvaluationReading reading, @Nullable Tier tier, @Nullable Quadrant quadrant, int limit) {
        List<EvaluatedAccount> rows = new ArrayList<>();
        Map<String, List<String>> given = new LinkedHashMap<>();
        given.put("limit", List.of(Integer.toString(limit)));
        if (tier != null) {
            given.put("tier", List.of(tier.name()));
        }
        if (quadrant != null) {
            given.put("quadrant", List.of(quadrant.name()));
        }
        for (EvaluationReading.Page<EvaluatedAccount> page = page(reading, given); ; page = page(reading, given)) {
            rows.addAll(page.accounts());
            if (page.next() == null) {
                return rows;
            }
            given.put("after", List.of(page.next()));
        }
    }

    private static EvaluationReading.Page<EvaluatedAccount> page(
            EvaluationReading reading, Map<String, List<String>> given) {
        return reading.accounts(1, new Parameters(given, Set.of("limit", "tier", "quadrant", "after")));
    }

    private static EvaluationRequest formal() {
        return new EvaluationRequest(AS_OF, null, null, null, null);
    }

    private static EvaluationRequest dry() {
        return new EvaluationRequest(AS_OF, null, null, null, true);
    }

    private static Evaluation run(House house, EvaluationRequest request) {
        FormalEvaluations evaluations = house.evaluations();
        return ended(
                evaluations,
                evaluations
                        .begin(request, DefaultPolicy.release(), House.CALLER)
                        .id());
    }

    private static Evaluation ended(FormalEvaluations evaluations, int no) {
        await().atMost(Duration.ofMinutes(1)).until(() -> !evaluations.find(no).isRunning());
        return evaluations.find(no);
    }

    private static Map<String, Account> fill(House house) {
        Map<String, Account> accounts = new TreeMap<>();
        try (AccountImport target = house.portfolio().begin(false)) {
            for (Enquiry enquiry : new RandomAccounts(5).enquiries(MANY)) {
                String id = "A" + (100_000 + accounts.size());
                Account account = withId(id, enquiry.account());
                accounts.put(id, account);
                target.take(accounts.size(), account);
            }
            target.end(0);
        }
        return accounts;
    }

    /** Facts that contradict the day of the evaluation are left out. */
    private static Account withId(String id, Account account) {
        Map<String, Object> facts = new LinkedHashMap<>();
        io.marquee.account.FactsJson.EXACT
                .readTree(io.marquee.account.FactsJson.write(account))
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue()));
        facts.put("accountId", id);
        for (String dated :
                List.of("lastOrderDate", "tierSince", "currentTier", "lastReviewDate", "divisionContacts")) {
            facts.remove(dated);
        }
        facts.remove("consecutiveLowEvaluations");
        return io.marquee.account.FactsJson.read(io.marquee.account.FactsJson.write(facts), Account::read);
    }

    private static Map<String, Account> accounts(House house) {
        Map<String, Account> accounts = new TreeMap<>();
        house.portfolio().each(account -> accounts.put(account.accountId(), account));
        return accounts;
    }

    /** The accounts in the tiers that deciding about each alone gives them. */
    private static Map<String, Account> expected(Map<String, Account> before, Evaluation evaluation) {
        Context context = new Context(evaluation.asOf(), evaluation.supplierRevenue(), Objective.BALANCED, null);
        Map<String, Account> after = new TreeMap<>();
        before.forEach((id, account) -> {
            Decision.TierDecision tier = new Decisions()
                    .decide(account, context, DefaultPolicy.release())
                    .tier();
            LocalDate since = tier.effective() == account.currentTier() ? account.tierSince() : evaluation.asOf();
            after.put(id, in(account, new Held(tier.effective(), since, tier.nextConsecutiveLowEvaluations())));
        });
        return after;
    }

    private static Account in(Account account, @Nullable Held held) {
        return held == null ? account : account.inTier(held.tier(), held.since(), held.lowEvaluations());
    }
}
