package io.marquee.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts whatever went wrong as a problem, and counts it. */
public final class Problems {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private final List<Translation<?>> translations;
    private final MeterRegistry meters;

    Problems(List<Translation<?>> translations, MeterRegistry meters) {
        this.translations = List.copyOf(translations);
        this.meters = meters;
    }

    /** The problem that an exception is answered with. */
    public Problem of(Exception exception) {
        Problem problem = exception instanceof Refused refused ? refused.problem() : translated(exception);
        meters.counter(
                        "marquee.refused",
                        "reason",
                        problem.type().substring(problem.type().lastIndexOf('/') + 1))
                .increment();
        return problem;
    }

    private Problem translated(Exception exception) {
        // the dispatcher wraps whatever a handler throws that is no exception; that is never the caller's fault
        if (exception.getCause() instanceof Error) {
            return failure(exception);
        }
        return translations.stream()
                .map(each -> each.of(exception))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> failure(exception));
    }

    private static Problem failure(Exception exception) {
        LOG.error("a request failed", exception);
        return ProblemType.FAILURE.saying("the service failed; its log says why");
    }
}
