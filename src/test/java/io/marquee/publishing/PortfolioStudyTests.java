package io.marquee.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.marquee.Database;
import io.marquee.DatabaseTest;
import io.marquee.DefaultPolicy;
import io.marquee.RandomPortfolio;
import io.marquee.Request;
import io.marquee.account.Account;
import io.marquee.account.Context;
import io.marquee.account.Enquiry;
import io.marquee.account.FactsJson;
import io.marquee.account.Objective;
import io.marquee.account.Tier;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.decision.EntitlementType;
import io.marquee.ledger.KeptPast;
import io.marquee.ledger.Reconsidered;
import io.marquee.policy.Compiler;
import io.marquee.policy.Features;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import io.marquee.portfolio.Evaluated;
import io.marquee.portfolio.KeptPortfolio;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@Timeout(300)
class PortfolioStudyTests {

    private static final LocalDate AS_OF = LocalDate.of(2026, 1, 15);
    private static final RandomPortfolio ACCOUNTS = new RandomPortfolio(7, 400, AS_OF);
    private static final Features NONE = new Features(List.of());
    private static final ExecutorService HANDS = Executors.newCachedThreadPool();

    /** A key account has to score 60, not 55. */
    private static final Release STRICTER = compiled(
            text -> text.replace("tier DEVELOPMENT asks for a score of 40", "tier DEVELOPMENT asks for a score of 50"));

    /** The same rules in other places. */
    private static final Release MOVED_TEXT = compiled(text -> text.replaceFirst("\n", "\n\n"));

    private static Release compiled(Function<String, String> change) {
        return new Compiler()
                .compile(DefaultPolicy.files().stream()
                        .map(file -> new PolicyFile(
                                file.name(), file.name().endsWith(".dslr") ? change.apply(file.text()) : file.text()))
                        .toList());
    }

    @AfterAll
    static void end() {
        HANDS.shutdownNow();
    }

    private static Proposal proposal(Release release) {
        return new Proposal(release, NONE, DefaultPolicy.release(), NONE);
    }

    private static PortfolioStudy study(KeptPortfolio portfolio, KeptPast past, int deciders) {
        return new PortfolioStudy(
                portfolio.reading(),
                past.decisions(),
                (enquiry, release) -> new Decisions().decide(enquiry.account(), enquiry.context(), release),
                HANDS,
                deciders,
                1000);
    }

    private static Impact impact(KeptPortfolio portfolio, KeptPast past, Release proposed) {
        return study(portfolio, past, 2).study(proposal(proposed), AS_OF, new Followed());
    }

    /** Follows a study and notes how far it came. */
    private static class Followed implements ImpactProgress {

        private final List<String> seen = new ArrayList<>();

        @Override
        public void done(long done, long total) {
            seen.add(done + "/" + total);
        }

        @Override
        public boolean isCancelled() {
            return false;
        }
    }

    @DatabaseTest
    void aThresholdMovesTheAccountsThatDecidingAloneSays(Database database) {
        try (KeptPortfolio portfolio = new KeptPortfolio(database);
                KeptPast past = new KeptPast(database)) {
            portfolio.keep(ACCOUNTS.lines());
            Followed followed = new Followed();
            Impact impact = study(portfolio, past, 2).study(proposal(STRICTER), AS_OF, followed);
            Naive naive = Naive.of(portfolio, ACCOUNTS.revenue(), STRICTER);
            assertThat(naive.moved).hasSizeGreaterThan(2);
            assertThat(naive.told(impact.portfolioRevision())).isEqualTo(impact);
            assertThat(impact.movedAccounts())
                    .allSatisfy(each -> assertThat(each.changedRules()).containsExactly("Each tier asks for a score"));
            assertThat(followed.seen).containsExactly("0/400", "400/400");
            assertThat(study(portfolio, past, 1).study(proposal(STRICTER), AS_OF, new Followed()))
                    .isEqualTo(impact);
            assertThat(study(portfolio, past, 7).study(proposal(STRICTER), AS_OF, new Followed()))
                    .isEqualTo(impact);
            assertThat(FactsJson.EXACT.readValue(FactsJson.EXACT.writeValueAsString(impact), Impact.class))
                    .isEqualTo(impact);
            assertThat(impact.movedBehind("", 2))
                    .isEqualTo(impact.movedAccounts().subList(0, 2));
            assertThat(impact.movedBehind(impact.movedAccounts().get(0).accountId(), 1))
                    .isEqualTo(impact.movedAccounts().subList(1, 2));
        }
    }

    @DatabaseTest
    void theTiersAndTheContextOfTheLastFormalEvaluationHold(Database database) throws InterruptedException {
        try (KeptPortfolio portfolio = new KeptPortfolio(database);
                KeptPast past = new KeptPast(database)) {
            portfolio.keep(ACCOUNTS.lines());
            portfolio.evaluate(AS_OF, Objective.GROWTH, new BigDecimal(20), DefaultPolicy.release());
            Impact impact = impact(portfolio, past, STRICTER);
            Context context = new Context(AS_OF, ACCOUNTS.revenue(), Objective.GROWTH, new BigDecimal(20));
            assertThat(impact).isEqualTo(Naive.of(portfolio, context, STRICTER).told(impact.portfolioRevision()));
            // what they hold, they keep for a while: the policy asks for less, and steadiness holds against it
            assertThat(impact.movedAccounts()).isNotEmpty();
        }
    }

    @DatabaseTest
    void theSameRulesChangeNothing(Database database) {
        try (KeptPortfolio portfolio = new KeptPortfolio(database);
                KeptPast past = new KeptPast(database)) {
            portfolio.keep(ACCOUNTS.lines().limit(200));
            past.keep(Request.example("birch").read(), DefaultPolicy.release());
            Impact impact = impact(portfolio, past, MOVED_TEXT);
            assertThat(MOVED_TEXT.id()).isNotEqualTo(DefaultPolicy.release().id());
            assertThat(impact.migrations()).allMatch(each -> each.from() == each.to());
            assertThat(impact)
                    .isEqualTo(new Impact(
                            impact.portfolioRevision(),
                            AS_OF,
                            200,
                            0,
                            0,
                            BigDecimal.ZERO,
                            0,
                            BigDecimal.ZERO,
                            0,
                            0,
                            impact.migrations(),
                            impact.policyMigrations(),
                            List.of(),
                            List.of(),
                            List.of(),
                            List.of(),
                            Map.of(),
                            impact.active(),
                            impact.active(),
                            List.of(),
                            0,
                            new Reconsidered(1, 0, 0, Map.of(), List.of())));
        }
    }

    @DatabaseTest
    void anEmptyPortfolioIsStudiedToo(Database database) {
        try (KeptPortfolio portfolio = new KeptPortfolio(database);
                KeptPast past = new KeptPast(database)) {
            Impact impact = impact(portfolio, past, STRICTER);
            assertThat(impact.accounts()).isZero();
            assertThat(impact.migrations()).isEmpty();
        }
    }

    @DatabaseTest
    void accountsThatChangeMeanwhileAreSeenAsTheyWere(Database database) {
        try (KeptPortfolio portfolio = new KeptPortfolio(database);
                KeptPast past = new KeptPast(database)) {
            portfolio.keep(new RandomPortfolio(7, 1200, AS_OF).lines());
            Impact before = impact(portfolio, past, STRICTER);
            Impact during = study(portfolio, past, 2).study(proposal(STRICTER), AS_OF, new Followed() {
                @Override
                public void done(long done, long total) {
                    if (done == 0) {
                        portfolio.remove("A0001101");
                        portfolio.keep(Stream.of(
                                ACCOUNTS.line(1).replaceFirst("A0000001", "A0001150"),
                                ACCOUNTS.line(2).replaceFirst("A0000002", "A0009999")));
                    }
                }
            });
            assertThat(during).isEqualTo(before);
        }
    }

    @DatabaseTest
    void aStudyThatIsCancelledEnds(Database database) {
        try (KeptPortfolio portfolio = new KeptPortfolio(database);
                KeptPast past = new KeptPast(database)) {
            portfolio.keep(new RandomPortfolio(7, 1200, AS_OF).lines());
            Followed followed = new Followed() {
                @Override
                public boolean isCancelled() {
                    return super.seen.size() == 2;
                }
            };
            assertThatExceptionOfType(CancellationException.class)
                    .isThrownBy(() -> study(portfolio, past, 2).study(proposal(STRICTER), AS_OF, followed));
            assertThat(followed.seen).containsExactly("0/1200", "1000/1200");
        }
    }

    @DatabaseTest
    void accountsWhoseFactsContradictTheDayAreCounted(Database database) {
        try (KeptPortfolio portfolio = new KeptPortfolio(database);
                KeptPast past = new KeptPast(database)) {
            portfolio.keep(Stream.of(
                    "{\"accountId\":\"A\",\"annualRevenue\":1,\"lastOrderDate\":\"2026-02-01\"}",
                    "{\"accountId\":\"B\",\"annualRevenue\":1}"));
            Impact impact = impact(portfolio, past, STRICTER);
            assertThat(impact.accounts()).isEqualTo(2);
            assertThat(impact.refused()).isEqualTo(1);
            assertThat(impact.migrations())
                    .containsExactly(new Impact.Move(Tier.REGULAR, Tier.REGULAR, 1, BigDecimal.ONE));
        }
    }

    @DatabaseTest
    void decisionsOfThePastAreMadeAgain(Database database) {
        Release muchStricter =
                compiled(text -> text.replace("tier KEY asks for a score of 55", "tier KEY asks for a score of 70"));
        try (KeptPortfolio portfolio = new KeptPortfolio(database);
                KeptPast past = new KeptPast(database)) {
            past.keep(Request.example("atlas").read(), DefaultPolicy.release());
            UUID birch = past.keep(Request.example("birch").read(), DefaultPolicy.release());
            past.keep(Request.example("birch").read(), muchStricter);
            past.keep(Request.example("corner").read(), DefaultPolicy.release());
            Reconsidered reconsidered = impact(portfolio, past, muchStricter).past();
            assertThat(reconsidered.decisions()).isEqualTo(4);
            assertThat(reconsidered.refused()).isZero();
            assertThat(reconsidered.differing()).isEqualTo(1);
            assertThat(reconsidered.examples())
                    .extracting(Reconsidered.Example::decisionId, Reconsidered.Example::accountId)
                    .containsExactly(tuple(birch, "BIRCH"));
            assertThat(reconsidered.fields().keySet())
                    .containsExactlyElementsOf(reconsidered.examples().get(0).fields())
                    .contains("tier/policy")
                    .noneMatch(name -> name.endsWith("reason"));
        }
    }

    @Test
    void changedRulesAreTold() {
        Decision before = Request.example("birch").decide();
        Decision after = Request.decide(Request.example("birch").read(), STRICTER);
        assertThat(ChangedRules.between(DefaultPolicy.release(), STRICTER).firedFor(before, after))
                .containsExactly("Each tier asks for a score");
        assertThat(ChangedRules.between(DefaultPolicy.release(), MOVED_TEXT).firedFor(before, after))
                .isEmpty();
    }

    /** The same, computed one account after the other, with decisions compared as JSON. */
    private static final class Naive {

        private final Map<List<Tier>, List<Enquiry>> migrations = new TreeMap<>(Naive::inOrder);
        private final Map<List<Tier>, List<Enquiry>> policyMigrations = new TreeMap<>(Naive::inOrder);
        private final List<MovedAccount> moved = new ArrayList<>();
        private final Map<Aspect, Long> aspects = new TreeMap<>();
        private final List<Decision[]> all = new ArrayList<>();
        private final List<Enquiry> enquiries = new ArrayList<>();
        private final List<Enquiry> changed = new ArrayList<>();

        private static int inOrder(List<Tier> one, List<Tier> other) {
            int order = one.get(0).compareTo(other.get(0));
            return order != 0 ? order : one.get(1).compareTo(other.get(1));
        }

        static Naive of(KeptPortfolio portfolio, BigDecimal revenue, Release proposed) {
            return of(portfolio, new Context(AS_OF, revenue, null, null), proposed);
        }

        static Naive of(KeptPortfolio portfolio, Context context, Release proposed) {
            Naive naive = new Naive();
            ACCOUNTS.lines().forEach(line -> {
                String id = FactsJson.read(line, Account::read).accountId();
                Enquiry enquiry = Enquiry.of(context, portfolio.account(id));
                naive.add(enquiry, Request.decide(enquiry, DefaultPolicy.release()), Request.decide(enquiry, proposed));
            });
            return naive;
        }

        private void add(Enquiry enquiry, Decision before, Decision after) {
            enquiries.add(enquiry);
            all.add(new Decision[] {before, after});
            Decision.TierDecision from = before.tier();
            Decision.TierDecision to = after.tier();
            migrations
                    .computeIfAbsent(List.of(from.effective(), to.effective()), key -> new ArrayList<>())
                    .add(enquiry);
            policyMigrations
                    .computeIfAbsent(List.of(from.policy(), to.policy()), key -> new ArrayList<>())
                    .add(enquiry);
            JsonNode one = json(before);
            JsonNode other = json(after);
            if (!one.equals(other)) {
                changed.add(enquiry);
            }
            for (Aspect aspect : Aspect.values()) {
                String name = name(aspect);
                if (!one.get(name).equals(other.get(name))) {
                    aspects.merge(aspect, 1L, Long::sum);
                }
            }
            if (from.effective() != to.effective() || from.policy() != to.policy()) {
                moved.add(new MovedAccount(
                        enquiry.account().accountId(),
                        enquiry.account().annualRevenue(),
                        from.effective(),
                        to.effective(),
                        from.policy(),
                        to.policy(),
                        from.movedBy(),
                        to.movedBy(),
                        List.of("Each tier asks for a score")));
            }
        }

        private static String name(Aspect aspect) {
            return Pattern.compile("_(.)")
                    .matcher(aspect.name().toLowerCase(Locale.ROOT))
                    .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
        }

        private static JsonNode json(Decision decision) {
            ObjectNode json = (ObjectNode) FactsJson.EXACT.readTree(FactsJson.EXACT.writeValueAsString(decision));
            json.remove(List.of("release", "reasons"));
            for (String list : List.of("entitlements", "declinedServices", "actions")) {
                json.get(list).forEach(each -> ((ObjectNode) each).remove("reason"));
            }
            return json;
        }

        Impact told(long revision) {
            return new Impact(
                    revision,
                    AS_OF,
                    enquiries.size(),
                    0,
                    changed.size(),
                    revenue(changed),
                    moves(migrations).stream()
                            .filter(Naive::isMove)
                            .mapToLong(Impact.Move::accounts)
                            .sum(),
                    moves(migrations).stream()
                            .filter(Naive::isMove)
                            .map(Impact.Move::revenue)
                            .reduce(BigDecimal.ZERO, BigDecimal::add),
                    all.stream()
                            .filter(each -> !each[0].keyAccount() && each[1].keyAccount())
                            .count(),
                    all.stream()
                            .filter(each -> each[0].keyAccount() && !each[1].keyAccount())
                            .count(),
                    moves(migrations),
                    moves(policyMigrations),
                    shifts(each -> each.approach().value()),
                    shifts(each -> each.coverage().mode()),
                    shifts(each -> each.portfolio().quadrant()),
                    owed(),
                    aspects,
                    sums(0),
                    sums(1),
                    moved,
                    0,
                    new Reconsidered(0, 0, 0, Map.of(), List.of()));
        }

        private static boolean isMove(Impact.Move move) {
            return move.from() != move.to();
        }

        private static BigDecimal revenue(List<Enquiry> enquiries) {
            return enquiries.stream()
                    .map(each -> each.account().annualRevenue())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        private static List<Impact.Move> moves(Map<List<Tier>, List<Enquiry>> migrations) {
            return migrations.entrySet().stream()
                    .map(each -> new Impact.Move(
                            each.getKey().get(0),
                            each.getKey().get(1),
                            each.getValue().size(),
                            revenue(each.getValue())))
                    .toList();
        }

        private List<Impact.Shift> shifts(Function<Decision, Enum<?>> part) {
            Map<String, Impact.Shift> shifts = new TreeMap<>();
            for (Decision[] each : all) {
                String from = part.apply(each[0]).name();
                String to = part.apply(each[1]).name();
                if (!from.equals(to)) {
                    shifts.merge(
                            from + " " + to,
                            new Impact.Shift(from, to, 1),
                            (one, other) -> new Impact.Shift(from, to, one.accounts() + other.accounts()));
                }
            }
            return List.copyOf(shifts.values());
        }

        private List<Impact.Owed> owed() {
            List<Impact.Owed> owed = new ArrayList<>();
            for (var type : EntitlementType.values()) {
                Map<String, long[]> levels = new TreeMap<>();
                for (Decision[] each : all) {
                    String before = level(each[0], type);
                    String after = level(each[1], type);
                    if (!before.equals(after)) {
                        levels.computeIfAbsent(after, key -> new long[2])[0]++;
                        levels.computeIfAbsent(before, key -> new long[2])[1]++;
                    }
                }
                levels.remove("");
                levels.forEach((level, counts) -> owed.add(new Impact.Owed(type, level, counts[0], counts[1])));
            }
            return owed;
        }

        private static String level(Decision decision, EntitlementType type) {
            return decision.entitlements().stream()
                    .filter(each -> each.type() == type)
                    .map(Decision.Entitlement::level)
                    .findFirst()
                    .orElse("");
        }

        private Impact.Sums sums(int which) {
            long[] counts = new long[4];
            BigDecimal clv = BigDecimal.ZERO;
            BigDecimal ceiling = BigDecimal.ZERO;
            for (int i = 0; i < all.size(); i++) {
                Enquiry enquiry = enquiries.get(i);
                Decision decision = all.get(i)[which];
                Evaluated evaluated = Evaluated.of(enquiry.account(), enquiry.context(), decision);
                counts[0] += decision.keyAccount() ? 1 : 0;
                counts[1] += evaluated.effortHours();
                counts[2] += evaluated.meetings();
                counts[3] += evaluated.reviews();
                clv = clv.add(
                        decision.value().clv() == null
                                ? BigDecimal.ZERO
                                : decision.value().clv());
                ceiling = ceiling.add(
                        decision.value().investmentCeiling() == null
                                ? BigDecimal.ZERO
                                : decision.value().investmentCeiling());
            }
            return new Impact.Sums(counts[0], counts[1], counts[2], counts[3], clv, ceiling);
        }
    }
}
