package io.marquee.publishing.analysis;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lets every proposal be analysed. */
@Configuration(proxyBeanMethods = false)
class AnalysisConfiguration {

    @Bean
    Analysis analysis() {
        return new Analysis();
    }
}
