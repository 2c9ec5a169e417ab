package io.marquee.scenario;

import io.marquee.account.Account;
import io.marquee.account.BuyingRole;
import io.marquee.account.Enquiry;
import io.marquee.coverage.CoveragePlan;
import io.marquee.coverage.CoveragePlanner;
import io.marquee.coverage.CoverageRequest;
import io.marquee.coverage.ManagedAccount;
import io.marquee.coverage.Manager;
import io.marquee.coverage.SearchLimits;
import io.marquee.decision.Decision;
import io.marquee.decision.Decisions;
import io.marquee.ledger.TrialLedger;
import io.marquee.policy.Reason;
import io.marquee.portfolio.Analysis;
import io.marquee.portfolio.TrialEvaluations;
import io.marquee.programme.Programme;
import io.marquee.programme.Readiness;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one scenario knows so far: facts, kept as the request that they would be, and what was decided on them. Each
 * thread has its own; a scenario starts with a new one.
 */
final class World {

    private static final ThreadLocal<World> HERE = ThreadLocal.withInitial(World::new);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final PlainWords ACCOUNT = new PlainWords(Account.class);
    private static final BuyingRole[] ROLES = BuyingRole.values();
    private static final String TODAY = "2026-01-15";
    private static final SearchLimits SHORT_SEARCH = SearchLimits.moves(500);

    private ObjectNode enquiry = JsonNodeFactory.instance.objectNode();
    private @Nullable Decision decision;
    private @Nullable Readiness readiness;
    private final TrialPortfolio portfolio = new TrialPortfolio();
    private @Nullable Analysis analysis;
    private @Nullable CoveragePlan plan;
    private @Nullable TrialLedger ledger;
    private @Nullable TrialEvaluations evaluations;
    private @Nullable TrialDatabase database;

    private World() {}

    static World here() {
        return HERE.get();
    }

    /** Nothing stays of the scenario before. */
    static void startAnew() {
        HERE.get().close();
        HERE.remove();
    }

    /** Takes the facts of an account that the contract keeps as an example, by its name. */
    void startFrom(String account) {
        enquiry = ExampleAccounts.request(account);
    }

    /** The request's facts. */
    ObjectNode enquiry() {
        return enquiry;
    }

    ObjectNode context() {
        return enquiry.withObjectProperty("context");
    }

    ObjectNode account() {
        return enquiry.withObjectProperty("account");
    }

    /** What the facts of an account are called. */
    PlainWords accountWords() {
        return ACCOUNT;
    }

    /** Puts people who take every role in turn, over so many functions, all engaged. */
    void putBuyingPeople(int count, int functions) {
        ArrayNode people = account().putArray("buyingPeople");
        for (int i = 0; i < count; i++) {
            people.addObject()
                    .put("function", "FUNCTION_" + (i % functions + 1))
                    .put("role", ROLES[i % ROLES.length].name())
                    .put("engaged", true);
        }
    }

    /** Decides on the account, by facts that are read as those of any request. */
    void evaluate() {
        Enquiry read = read();
        Decision made = new Decisions().decide(read.account(), read.context(), PolicyUnderTest.release());
        DecisionsMade.add(new Decided(read, made));
        decision = made;
    }

    /** Judges a programme, by answers that are read as those of any request. */
    void judge(ObjectNode programme) {
        readiness = Readiness.of(Programme.read(JSON.createParser(programme.toString())), PolicyUnderTest.release());
    }

    /** Evaluates the account and adds it to the portfolio so many times. */
    void addToPortfolio(int times) {
        evaluate();
        portfolio.add(times, read(), decision());
    }

    /** Analyses the portfolio on the day on which its last account was evaluated. */
    void analyse() {
        analysis = portfolio.analyse(decision().asOf(), PolicyUnderTest.release());
    }

    Analysis analysis() {
        if (analysis == null) {
            throw new IllegalStateException("nothing is analysed yet; `When the portfolio is analysed` comes first");
        }
        return analysis;
    }

    /** Assigns accounts to managers, by facts that are read as those of any request. */
    void assign(List<ObjectNode> managers, List<ObjectNode> accounts) {
        CoverageRequest request = new CoverageRequest(
                LocalDate.parse(enquiry.path("asOf").asString(TODAY)),
                managers.stream()
                        .map(each -> Manager.read(JSON.createParser(each.toString())))
                        .toList(),
                accounts.stream()
                        .map(each -> ManagedAccount.read(JSON.createParser(each.toString())))
                        .toList());
        plan = new CoveragePlanner().plan(request, PolicyUnderTest.release(), SHORT_SEARCH);
    }

    /** The request that the facts are, read. */
    Enquiry read() {
        return Enquiry.read(JSON.createParser(enquiry.toString()));
    }

    /** The scenario's own ledger. */
    TrialLedger ledger() {
        if (ledger == null) {
            ledger = new TrialLedger(database().source(), PolicyUnderTest.release(), Clock.systemUTC());
        }
        return ledger;
    }

    /** The scenario's own portfolio that is formally evaluated. */
    TrialEvaluations evaluations() {
        if (evaluations == null) {
            evaluations = new TrialEvaluations(
                    database().source(), PolicyUnderTest.release(), ledger().keeping(), Clock.systemUTC());
        }
        return evaluations;
    }

    private TrialDatabase database() {
        if (database == null) {
            database = TrialDatabase.open();
        }
        return database;
    }

    /** Ends what goes on behind the scenario: evaluations before the ledger that they write to. */
    void close() {
        if (evaluations != null) {
            evaluations.close();
        }
        if (ledger != null) {
            ledger.close();
        }
        if (database != null) {
            database.close();
        }
    }

    Decision decision() {
        if (decision == null) {
            throw new IllegalStateException("nothing is decided yet; `When it is evaluated` comes first");
        }
        return decision;
    }

    Readiness readiness() {
        if (readiness == null) {
            throw new IllegalStateException("nothing is judged yet; `When the firm is judged` comes first");
        }
        return readiness;
    }

    CoveragePlan plan() {
        if (plan == null) {
            throw new IllegalStateException("nothing is assigned yet; `When accounts are assigned` comes first");
        }
        return plan;
    }

    /** Whatever a scenario was about. */
    List<Reason> reasons() {
        if (plan != null) {
            return plan.reasons();
        }
        if (analysis != null) {
            return Stream.concat(analysis.pareto().reasons().stream(), analysis.reasons().stream())
                    .toList();
        }
        return readiness != null ? readiness.reasons() : decision().reasons();
    }
}
