package io.marquee.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jackson.autoconfigure.JsonFactoryBuilderCustomizer;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/** Wires what every endpoint shares. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RequestLimits.class)
class WebConfiguration implements WebMvcConfigurer {

    private static final int DEEPEST_NESTING = 32;
    private static final int WRITE_BUFFER = 64 * 1024;

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Utf8Only());
    }

    @Bean
    Problems problems(ObjectProvider<Translation<?>> translations, MeterRegistry meters) {
        List<Translation<?>> all = new ArrayList<>(translations.orderedStream().toList());
        all.addAll(HttpProblems.ALL);
        return new Problems(all, meters);
    }

    @Bean
    Conveyor conveyor(JsonMapper mapper, Problems problems, RequestLimits limits) {
        return new Conveyor(mapper, problems, limits);
    }

    @Bean
    StreamedConverter streamedConverter() {
        return new StreamedConverter();
    }

    @Bean
    PromisedConverter promisedConverter() {
        return new PromisedConverter();
    }

    /** Fields in the order of the contract, money without exponents. */
    @Bean
    JsonMapperBuilderCustomizer contractOfJson() {
        return mapper -> mapper.disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN);
    }

    /** JSON is UTF-8 and shallow. */
    @Bean
    JsonFactoryBuilderCustomizer limitsOfJson() {
        return factory -> factory.disable(TokenStreamFactory.Feature.CHARSET_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST_NESTING)
                        .build());
    }

    /** Behind what is wired by default, so that it answers before the default does. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTomcat(JsonMapper mapper) {
        return tomcat -> tomcat.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new ProblemValve(mapper)));
    }

    /** Room for a few decisions in one write to the network. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> buffersOfTomcat() {
        return tomcat -> tomcat.addConnectorCustomizers(
                connector -> connector.setProperty("socket.appWriteBufSize", Integer.toString(WRITE_BUFFER)));
    }
}
