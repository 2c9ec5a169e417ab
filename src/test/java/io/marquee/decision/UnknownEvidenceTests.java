package io.marquee.decision;

import static io.marquee.decision.DecisionAssert.assertThatDecision;
import static org.assertj.core.api.Assertions.assertThat;

import io.marquee.Request;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * An evidence is UNKNOWN exactly where what is missing could change the answer: every missing fact is filled in both
 * ways, and the answers are compared.
 */
class UnknownEvidenceTests {

    private static final String MISSING = "";

    private static Request with(Request request, String fact, String value) {
        return value.isEmpty() ? request : request.with(fact, value);
    }

    private static Result expected(Set<Boolean> answers) {
        if (answers.size() == 2) {
            return Result.UNKNOWN;
        }
        return answers.contains(true) ? Result.MET : Result.NOT_MET;
    }

    private static List<String> filled(String value, String low, String high) {
        return value.isEmpty() ? List.of(low, high) : List.of(value);
    }

    @Test
    void dispersionNeedsUnitsAndRegionsOrCountries() {
        Set<Result> seen = EnumSet.noneOf(Result.class);
        for (String units : List.of(MISSING, "2", "3")) {
            for (String regions : List.of(MISSING, "['N']", "['N','S']")) {
                for (String countries : List.of(MISSING, "['DE']", "['DE','FR']")) {
                    Set<Boolean> answers = new java.util.HashSet<>();
                    for (String u : filled(units, "2", "3")) {
                        for (String r : filled(regions, "['N']", "['N','S']")) {
                            for (String c : filled(countries, "['DE']", "['DE','FR']")) {
                                answers.add(u.equals("3") && (r.contains(",") || c.contains(",")));
                            }
                        }
                    }
                    Request request = with(Request.bare(), "buyingUnitCount", units);
                    request = with(with(request, "regions", regions), "countries", countries);
                    assertThatDecision(request.decide())
                            .as(request.json())
                            .shows(EvidenceType.DISPERSED_UNITS, expected(answers));
                    seen.add(expected(answers));
                }
            }
        }
        assertThat(seen).containsExactlyInAnyOrder(Result.values());
    }

    @Test
    void potentialNeedsRevenueAndCoherence() {
        for (String projected : List.of(MISSING, "999999.99", "1000000")) {
            for (String coherence : List.of(MISSING, "3", "4")) {
                Set<Boolean> answers = new java.util.HashSet<>();
                for (String p : filled(projected, "999999.99", "1000000")) {
                    for (String c : filled(coherence, "3", "4")) {
                        answers.add(p.equals("1000000") && c.equals("4"));
                    }
                }
                Request request = with(Request.bare(), "projectedRevenue", projected);
                request = with(request, "strategicCoherence", coherence);
                assertThatDecision(request.decide())
                        .as(request.json())
                        .shows(EvidenceType.POTENTIAL_ROUTE, expected(answers));
            }
        }
    }

    @Test
    void peopleAndServicesAreKnownOrNot() {
        String person = "{'function':'F','role':'USER','engaged':false}";
        assertShows("buyingPeople", EvidenceType.COMPLEX_BUYING, list(person, 2), list(person, 3));
        assertShows(
                "requestedServices",
                EvidenceType.SPECIAL_EXPECTATIONS,
                "['LOGISTICS','LOGISTICS']",
                "['LOGISTICS','CUSTOM_REPORTS']");
    }

    private static String list(String element, int times) {
        return "[" + String.join(",", java.util.Collections.nCopies(times, element)) + "]";
    }

    private static void assertShows(String fact, EvidenceType evidence, String tooLittle, String enough) {
        assertThatDecision(Request.bare().decide()).shows(evidence, Result.UNKNOWN);
        assertThatDecision(Request.bare().with(fact, "[]").decide()).shows(evidence, Result.NOT_MET);
        assertThatDecision(Request.bare().with(fact, tooLittle).decide()).shows(evidence, Result.NOT_MET);
        assertThatDecision(Request.bare().with(fact, enough).decide()).shows(evidence, Result.MET);
    }

    @Test
    void volumeIsAlwaysKnown() {
        Predicate<Decision> unknown = decision -> decision.selection().evidence().stream()
                .anyMatch(each -> each.id() == EvidenceType.SIGNIFICANT_VOLUME && each.result() == Result.UNKNOWN);
        assertThat(Request.bare().decide()).matches(unknown.negate());
    }

    @Test
    void whatIsUnknownIsNotShown() {
        Decision bare = Request.bare().with("annualRevenue", "600000").decide();
        assertThatDecision(bare)
                .shows(Result.MET, Result.UNKNOWN, Result.UNKNOWN, Result.UNKNOWN, Result.UNKNOWN)
                .comesBy(Route.VOLUME);
        assertThat(bare.selection().candidate()).isFalse();
    }
}
