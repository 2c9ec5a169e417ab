package io.marquee.scenario;

import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The steps that features may use. */
final class KnownSteps {

    private static final List<Class<?>> GLUE = List.of(
            AccountSteps.class,
            CoverageSteps.class,
            EvaluationSteps.class,
            FormalEvaluationSteps.class,
            LedgerSteps.class,
            PortfolioSteps.class,
            ReadinessSteps.class,
            RelationshipSteps.class,
            SelectionSteps.class,
            ServiceSteps.class,
            TierSteps.class);

    private static final int NEAREST = 3;
    private static final int LONGEST = 200;

    private static final List<String> ALL = GLUE.stream()
            .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
            .flatMap(KnownSteps::written)
            .sorted()
            .toList();

    private KnownSteps() {}

    static List<String> all() {
        return ALL;
    }

    /** Those that are written most like a text, the nearest first. */
    static List<String> nearest(String text) {
        String step = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return ALL.stream()
                .sorted(Comparator.comparing((String known) -> distance.apply(step, known)))
                .limit(NEAREST)
                .toList();
    }

    private static Stream<String> written(Method method) {
        Stream<String> given =
                Arrays.stream(method.getAnnotationsByType(Given.class)).map(Given::value);
        Stream<String> when =
                Arrays.stream(method.getAnnotationsByType(When.class)).map(When::value);
        Stream<String> then =
                Arrays.stream(method.getAnnotationsByType(Then.class)).map(Then::value);
        return Stream.of(given, when, then).flatMap(each -> each).map(KnownSteps::plain);
    }

    /** A pattern as a person would write the step. */
    private static String plain(String pattern) {
        return pattern.startsWith("^")
                ? pattern.replaceAll("[$^]", "")
                        .replaceAll("\\((?!\\?:)[^)]*\\)", "…")
                        .replaceAll("\\(\\?:([^|)]*)[^)]*\\)", "$1")
                : pattern;
    }
}
