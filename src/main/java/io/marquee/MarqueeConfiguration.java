package io.marquee;

import io.marquee.account.Enquiry;
import io.marquee.account.RefusedFacts;
import io.marquee.decision.Deciding;
import io.marquee.decision.Decisions;
import io.marquee.decision.Enquiries;
import io.marquee.policy.Features;
import io.marquee.policy.Releases;
import io.marquee.policy.RunawayPolicy;
import io.marquee.programme.Programme;
import io.marquee.web.FactsConverter;
import io.marquee.web.Problem;
import io.marquee.web.Problem.Objection;
import io.marquee.web.ProblemType;
import io.marquee.web.RequestLimits;
import io.marquee.web.Translation;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** Wires the rooms, which know nothing of each other's wiring. */
@Configuration(proxyBeanMethods = false)
class MarqueeConfiguration {

    /** Lazy, so that everything else is wired while the policy is still being compiled. */
    @Bean
    @Lazy
    Releases releases(PolicyCompilation compilation) {
        return new Releases(compilation.release());
    }

    @Bean
    Features features(Environment environment) {
        return PolicySource.of(environment).features();
    }

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
    Enquiries enquiries(Deciding deciding, MeterRegistry meters) {
        return new Enquiries(deciding, new DecisionMeter(meters));
    }

    @Bean
    FactsConverter<Enquiry> enquiryConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(Enquiry.class, Enquiry::read, mapper, limits);
    }

    @Bean
    FactsConverter<Programme> programmeConverter(JsonMapper mapper, RequestLimits limits) {
        return new FactsConverter<>(Programme.class, Programme::read, mapper, limits);
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
    WebMvcConfigurer pinnedReleases(ObjectProvider<Releases> releases) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new PinnedRelease(releases::getObject));
            }
        };
    }

    private static Problem problem(RefusedFacts refused) {
        ProblemType type = refused.malformed() ? ProblemType.MALFORMED : ProblemType.INVALID_FACTS;
        return type.with(refused.refusals().stream()
                .map(refusal -> new Objection(refusal.pointer(), refusal.given(), refusal.allowed()))
                .toList());
    }
}
