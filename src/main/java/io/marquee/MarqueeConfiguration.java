package io.marquee;

import io.marquee.account.Account;
import io.marquee.account.Enquiry;
import io.marquee.account.RefusedFacts;
import io.marquee.coverage.Manager;
import io.marquee.coverage.PlanRequest;
import io.marquee.decision.Deciding;
import io.marquee.decision.Decisions;
import io.marquee.decision.Enquiries;
import io.marquee.decision.Keeping;
import io.marquee.ledger.NotFound;
import io.marquee.ledger.NotKept;
import io.marquee.ledger.OtherRequest;
import io.marquee.ledger.RefusedQuery;
import io.marquee.policy.Fault;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Releases;
import io.marquee.policy.RunawayPolicy;
import io.marquee.portfolio.EvaluationRequest;
import io.marquee.portfolio.RefusedPortfolio;
import io.marquee.programme.Programme;
import io.marquee.publishing.ReasonGiven;
import io.marquee.publishing.RefusedStep;
import io.marquee.web.FactsConverter;
import io.marquee.web.Problem;
import io.marquee.web.Problem.Objection;
import io.marquee.web.ProblemType;
import io.marquee.web.RequestLimits;
import io.marquee.web.Translation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires the rooms, which know nothing of each other's wiring. */
@Configuration(proxyBeanMethods = false)
class MarqueeConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(MarqueeConfiguration.class);

    /** Before the port opens, so that the service never starts without a policy. */
    @Bean
    SmartInitializingSingleton policyFirst(ObjectProvider<Releases> releases) {
        return releases::getObject;
    }

    @Bean
    Deciding deciding() {
        Decisions decisions = new Decisions();
        return (enquiry, release) -> decisions.decide(enquiry.account(), enquiry.context(), release);
    }

    @Bean
    Enquiries enquiries(Deciding deciding, Keeping keeping, MeterRegistry meters) {
        return new Enquiries(deciding, keeping, new DecisionMeter(meters));
    }

    @Bean
    FactsConverter<Enquiry> enquiryConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(Enquiry.class, Enquiry::read, mapper, limits);
    }

    @Bean
    FactsConverter<Account> accountConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(Account.class, Account::read, mapper, limits);
    }

    @Bean
    FactsConverter<EvaluationRequest> evaluationRequestConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(EvaluationRequest.class, EvaluationRequest::read, mapper, limits);
    }

    @Bean
    FactsConverter<Manager> managerConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(Manager.class, Manager::read, mapper, limits);
    }

    @Bean
    FactsConverter<PlanRequest> planRequestConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(PlanRequest.class, PlanRequest::read, mapper, limits);
    }

    @Bean
    FactsConverter<Programme> programmeConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(Programme.class, Programme::read, mapper, limits);
    }

    @Bean
    FactsConverter<ReasonGiven> reasonConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(ReasonGiven.class, ReasonGiven::read, mapper, limits);
    }

    @Bean
    Translation<RefusedFacts> refusedFacts() {
        return new Translation<>(RefusedFacts.class, MarqueeConfiguration::problem);
    }

    @Bean
    Translation<RunawayPolicy> runawayPolicy() {
        return new Translation<>(
                RunawayPolicy.class, e -> ProblemType.RUNAWAY_POLICY.saying(String.valueOf(e.getMessage())));
    }

    @Bean
    Translation<NotKept> notKept() {
        return new Translation<>(
                NotKept.class, e -> ProblemType.LEDGER_UNAVAILABLE.saying(e.getMessage() + ", so nothing was decided"));
    }

    @Bean
    Translation<OtherRequest> otherRequest() {
        return new Translation<>(
                OtherRequest.class,
                e -> ProblemType.KEY_USED.with(
                        "another request under the `Idempotency-Key` `" + e.key() + "`",
                        "the same request again, or a key of its own"));
    }

    @Bean
    Translation<RefusedQuery> refusedQuery() {
        return new Translation<>(RefusedQuery.class, e -> ProblemType.INVALID_PARAMETERS.with(e.given(), e.allowed()));
    }

    @Bean
    Translation<NotFound> notFound() {
        return new Translation<>(NotFound.class, e -> ProblemType.NOT_FOUND.with(e.given(), e.allowed()));
    }

    @Bean
    Translation<RefusedPortfolio> refusedPortfolio() {
        return new Translation<>(RefusedPortfolio.class, e -> type(e.kind()).at(e.pointer(), e.given(), e.allowed()));
    }

    @Bean
    Translation<RefusedStep> refusedStep() {
        return new Translation<>(RefusedStep.class, e -> type(e.kind()).with(e.given(), e.allowed()));
    }

    @Bean
    Translation<RefusedPolicy> refusedPolicy() {
        return new Translation<>(
                RefusedPolicy.class,
                e -> ProblemType.REFUSED_POLICY.with(e.faults().stream()
                        .map(fault -> new Objection("", place(fault), fault.message()))
                        .toList()));
    }

    private static String place(Fault fault) {
        return "`" + fault.file() + "`"
                + (fault.line() > 0 ? ", line " + fault.line() : "")
                + (fault.rule() == null ? "" : ", rule `" + fault.rule() + "`")
                + (fault.sentence() == null ? "" : ", sentence `" + fault.sentence() + "`");
    }

    private static ProblemType type(RefusedStep.Kind kind) {
        return switch (kind) {
            case NOT_ALLOWED -> ProblemType.INVALID_PARAMETERS;
            case UNKNOWN -> ProblemType.NOT_FOUND;
            case UNCONDITIONAL -> ProblemType.UNCONDITIONAL;
            case CHANGED -> ProblemType.CHANGED;
            case NOT_NOW -> ProblemType.UNDER_WAY;
            case STALE -> ProblemType.STALE;
            case OWN_DRAFT -> ProblemType.OWN_DRAFT;
        };
    }

    private static ProblemType type(RefusedPortfolio.Kind kind) {
        return switch (kind) {
            case NOT_ALLOWED -> ProblemType.INVALID_PARAMETERS;
            case FACTS -> ProblemType.INVALID_FACTS;
            case UNKNOWN -> ProblemType.NOT_FOUND;
            case CHANGED -> ProblemType.CHANGED;
            case UNDER_WAY -> ProblemType.UNDER_WAY;
        };
    }

    @Bean
    Translation<DataAccessException> databaseGone() {
        return new Translation<>(DataAccessException.class, MarqueeConfiguration::unavailable);
    }

    @Bean
    Translation<TransactionException> noTransaction() {
        return new Translation<>(TransactionException.class, MarqueeConfiguration::unavailable);
    }

    @Bean
    WebMvcConfigurer pinnedReleases(ObjectProvider<Releases> releases) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PinnedRelease(releases::getObject));
            }
        };
    }

    private static Problem unavailable(Exception e) {
        LOG.warn("the database cannot be read or written", e);
        return ProblemType.LEDGER_UNAVAILABLE.saying("the database cannot be read or written at present");
    }

    private static Problem problem(RefusedFacts refused) {
        ProblemType type = refused.malformed() ? ProblemType.MALFORMED : ProblemType.INVALID_FACTS;
        return type.with(refused.refusals().stream()
                .map(refusal -> new Objection(refusal.pointer(), refusal.given(), refusal.allowed()))
                .toList());
    }
}
