package io.marquee.programme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.marquee.DefaultPolicy;
import io.marquee.account.Refusal;
import io.marquee.account.RefusedFacts;
import io.marquee.policy.Reason;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Whether the firm is ready: all commitments, sound building blocks, no weak area; unanswered is no. */
class ReadinessTests {

    private static final List<String> COMMITMENTS = List.of("organisational", "technological", "financial", "human");
    private static final List<String> BLOCKS =
            List.of("strategy", "organisation", "humanResources", "systemsAndProcesses");

    private static final Map<String, List<String>> AREAS = areas();

    private static Map<String, List<String>> areas() {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        areas.put(
                "values",
                List.of(
                        "targetClientsIdentified",
                        "expectationsUnderstood",
                        "partneringExpectationsIdentified",
                        "performanceRatedAgainstCompetitors"));
        areas.put(
                "experience",
                List.of(
                        "currentExperienceUnderstood",
                        "touchPointsIdentified",
                        "newExperiencesDesigned",
                        "teamBehaviourIdentified",
                        "changeStrategyDeveloped"));
        areas.put(
                "equipping",
                List.of(
                        "communicationPlansDeveloped",
                        "leadersUnderstandRoles",
                        "teamPrepared",
                        "improvementProactive"));
        areas.put("sustaining", List.of("feedbackCollected", "balancedMetricsImplemented", "trainingReliable"));
        return areas;
    }

    /** A programme that says yes to everything and rates every block 3, but for what a test takes back. */
    private static Map<String, Map<String, String>> sound() {
        Map<String, Map<String, String>> answers = new LinkedHashMap<>();
        answers.put("commitments", all(COMMITMENTS, "true"));
        answers.put("buildingBlocks", all(BLOCKS, "3"));
        AREAS.forEach((area, items) -> answers.put(area, all(items, "true")));
        return answers;
    }

    private static Map<String, String> all(List<String> items, String answer) {
        return items.stream()
                .collect(Collectors.toMap(item -> item, item -> answer, (one, other) -> one, LinkedHashMap::new));
    }

    private static String json(Map<String, Map<String, String>> answers) {
        List<String> parts = new ArrayList<>(List.of("\"asOf\":\"2026-01-15\""));
        answers.forEach((part, items) -> parts.add("\"" + part + "\":"
                + items.entrySet().stream()
                        .map(item -> "\"" + item.getKey() + "\":" + item.getValue())
                        .collect(Collectors.joining(",", "{", "}"))));
        return "{" + String.join(",", parts) + "}";
    }

    private static Programme read(String json) {
        return Programme.read(new JsonFactory().createParser(ObjectReadContext.empty(), json));
    }

    private static Readiness judge(Map<String, Map<String, String>> answers) {
        return Readiness.of(read(json(answers)), DefaultPolicy.release());
    }

    /** The share of yes in each area, in the order of the model; other answers are taken away from the end. */
    private static Map<String, Map<String, String>> answering(
            int values, int experience, int equipping, int sustaining) {
        Map<String, Map<String, String>> answers = sound();
        int[] yes = {values, experience, equipping, sustaining};
        int area = 0;
        for (Map.Entry<String, List<String>> each : AREAS.entrySet()) {
            List<String> open =
                    each.getValue().subList(yes[area++], each.getValue().size());
            open.forEach(item -> answers.get(each.getKey()).put(item, "false"));
        }
        return answers;
    }

    private static List<String> reasons(Readiness readiness, boolean contributed) {
        return readiness.reasons().stream()
                .filter(reason -> reason.contributed() == contributed)
                .map(Reason::rule)
                .toList();
    }

    @Test
    void aSoundProgrammeIsReady() {
        Readiness readiness = judge(sound());
        assertThat(readiness)
                .usingRecursiveComparison()
                .ignoringFields("reasons")
                .isEqualTo(new Readiness(
                        LocalDate.of(2026, 1, 15),
                        DefaultPolicy.release().id(),
                        ReadinessStatus.READY,
                        List.of(),
                        List.of(),
                        BLOCKS,
                        List.of(
                                new Readiness.Area("values", 4, 4, new BigDecimal(100), List.of()),
                                new Readiness.Area("experience", 5, 5, new BigDecimal(100), List.of()),
                                new Readiness.Area("equipping", 4, 4, new BigDecimal(100), List.of()),
                                new Readiness.Area("sustaining", 3, 3, new BigDecimal(100), List.of())),
                        "values",
                        List.of()));
        assertThat(reasons(readiness, true))
                .containsExactly(
                        "A programme stands on all commitments and sound building blocks",
                        "A firm on firm ground without a weak area is ready");
        assertThat(reasons(readiness, false))
                .containsExactly(
                        "A firm on firm ground with a middling area is ready on conditions",
                        "Any other firm is not ready");
        assertThat(readiness.reasons().get(0).facts()).isEqualTo(Map.of("commitments", 4, "weakestBlock", 3));
    }

    @ParameterizedTest
    @CsvSource({
        "4, 5, 4, 3, READY, values, 100",
        "3, 4, 3, 3, READY, values, 75",
        "4, 4, 4, 3, READY, experience, 80",
        "4, 3, 4, 3, CONDITIONAL, experience, 60",
        "4, 5, 4, 2, CONDITIONAL, sustaining, 66.66666667",
        "2, 5, 4, 3, CONDITIONAL, values, 50",
        "2, 3, 2, 2, CONDITIONAL, values, 50",
        "4, 5, 2, 2, CONDITIONAL, equipping, 50",
        "4, 2, 4, 3, NOT_READY, experience, 40",
        "4, 5, 4, 1, NOT_READY, sustaining, 33.33333333",
        "1, 5, 4, 3, NOT_READY, values, 25",
        "0, 0, 0, 0, NOT_READY, values, 0",
        "4, 5, 4, 0, NOT_READY, sustaining, 0",
    })
    void theWeakestAreaDecides(
            int values,
            int experience,
            int equipping,
            int sustaining,
            ReadinessStatus status,
            String weakest,
            BigDecimal percent) {
        Readiness readiness = judge(answering(values, experience, equipping, sustaining));
        assertThat(readiness.status()).isEqualTo(status);
        assertThat(readiness.weakestArea()).isEqualTo(weakest);
        assertThat(readiness.areas())
                .filteredOn(area -> area.area().equals(weakest))
                .extracting(Readiness.Area::percent)
                .containsExactly(percent);
        assertThat(readiness.areas())
                .extracting(Readiness.Area::yes)
                .containsExactly(values, experience, equipping, sustaining);
    }

    @Test
    void anAreaNamesWhatIsOpen() {
        assertThat(judge(answering(3, 3, 4, 3)).areas())
                .containsExactly(
                        new Readiness.Area(
                                "values", 3, 4, new BigDecimal(75), List.of("performanceRatedAgainstCompetitors")),
                        new Readiness.Area(
                                "experience",
                                3,
                                5,
                                new BigDecimal(60),
                                List.of("teamBehaviourIdentified", "changeStrategyDeveloped")),
                        new Readiness.Area("equipping", 4, 4, new BigDecimal(100), List.of()),
                        new Readiness.Area("sustaining", 3, 3, new BigDecimal(100), List.of()));
    }

    @ParameterizedTest
    @CsvSource({"organisational", "technological", "financial", "human"})
    void everyCommitmentIsNeeded(String commitment) {
        Map<String, Map<String, String>> answers = sound();
        answers.get("commitments").put(commitment, "false");
        assertThat(judge(answers).status()).isEqualTo(ReadinessStatus.NOT_READY);
        assertThat(judge(answers).commitmentsMissing()).containsExactly(commitment);
        answers.get("commitments").remove(commitment);
        assertThat(judge(answers).commitmentsMissing()).containsExactly(commitment);
        assertThat(judge(answers).status()).isEqualTo(ReadinessStatus.NOT_READY);
        assertThat(reasons(judge(answers), true)).containsExactly("Any other firm is not ready");
    }

    @ParameterizedTest
    @CsvSource({"strategy", "organisation", "humanResources", "systemsAndProcesses"})
    void everyBuildingBlockIsSoundFromThree(String block) {
        Map<String, Map<String, String>> answers = sound();
        answers.put("buildingBlocks", all(BLOCKS, "4"));
        answers.get("buildingBlocks").put(block, "3");
        assertThat(judge(answers).status()).isEqualTo(ReadinessStatus.READY);
        assertThat(judge(answers).weakestBlocks()).containsExactly(block);
        answers.get("buildingBlocks").put(block, "2");
        assertThat(judge(answers).status()).isEqualTo(ReadinessStatus.NOT_READY);
        assertThat(judge(answers).weakestBlocks()).containsExactly(block);
        assertThat(judge(answers).unratedBlocks()).isEmpty();
        answers.get("buildingBlocks").put(block, "null");
        assertThat(judge(answers).status()).isEqualTo(ReadinessStatus.NOT_READY);
        assertThat(judge(answers).unratedBlocks()).containsExactly(block);
        assertThat(judge(answers).weakestBlocks())
                .containsExactlyElementsOf(
                        BLOCKS.stream().filter(each -> !each.equals(block)).toList());
    }

    @Test
    void unansweredIsNo() {
        for (Map.Entry<String, List<String>> area : AREAS.entrySet()) {
            Map<String, Map<String, String>> answers = sound();
            answers.get(area.getKey()).clear();
            assertThat(judge(answers).status()).isEqualTo(ReadinessStatus.NOT_READY);
            assertThat(judge(answers).weakestArea()).isEqualTo(area.getKey());
            answers.remove(area.getKey());
            assertThat(judge(answers).status()).isEqualTo(ReadinessStatus.NOT_READY);
            assertThat(judge(answers).areas())
                    .filteredOn(each -> each.area().equals(area.getKey()))
                    .extracting(Readiness.Area::open)
                    .containsExactly(area.getValue());
        }
    }

    @Test
    void aFirmThatSaysNothingIsNotReady() {
        Readiness readiness = judge(Map.of());
        assertThat(readiness.status()).isEqualTo(ReadinessStatus.NOT_READY);
        assertThat(readiness.commitmentsMissing()).containsExactlyElementsOf(COMMITMENTS);
        assertThat(readiness.unratedBlocks()).containsExactlyElementsOf(BLOCKS);
        assertThat(readiness.weakestBlocks()).isEmpty();
        assertThat(readiness.weakestArea()).isEqualTo("values");
        assertThat(readiness.areas()).extracting(Readiness.Area::open).containsExactlyElementsOf(AREAS.values());
        assertThat(reasons(readiness, true)).containsExactly("Any other firm is not ready");
    }

    @Test
    void answersAreReadStrictly() {
        String json = "{\"commitments\":{\"human\":\"yes\",\"moral\":true},\"buildingBlocks\":{\"strategy\":6,"
                + "\"organisation\":0,\"humanResources\":2.5},\"values\":[],\"mood\":1}";
        RefusedFacts refused = catchThrowableOfType(RefusedFacts.class, () -> read(json));
        assertThat(refused.malformed()).isFalse();
        assertThat(refused.refusals())
                .containsExactly(
                        new Refusal("/commitments/human", "the text `yes`", "`true` or `false`"),
                        new Refusal(
                                "/commitments/moral",
                                "an unknown field",
                                "one of organisational, technological, financial, human"),
                        new Refusal("/buildingBlocks/strategy", "`6`", "a whole number from 1 to 5"),
                        new Refusal("/buildingBlocks/organisation", "`0`", "a whole number from 1 to 5"),
                        new Refusal("/buildingBlocks/humanResources", "`2.5`", "a whole number from 1 to 5"),
                        new Refusal("/values", "a list", "an object"),
                        new Refusal(
                                "/mood",
                                "an unknown field",
                                "one of asOf, commitments, buildingBlocks, values, experience, equipping, sustaining"),
                        new Refusal(
                                "/asOf",
                                "nothing",
                                "an ISO date from 1900-01-01 to 2999-12-31, for instance `2026-01-15`"));
    }
}
