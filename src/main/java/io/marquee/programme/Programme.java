package io.marquee.programme;

import io.marquee.account.Fact;
import io.marquee.account.FactSheet;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;

/**
 * What the firm says of its key account management programme (S3). What is unanswered counts as no.
 *
 * @param asOf the day by which dated rules are judged
 */
public record Programme(
        @Fact(doc = "the day by which dated rules are judged")
        LocalDate asOf,

        @Fact(doc = "what senior executives have committed") @Nullable Commitments commitments,

        @Fact(doc = "the building blocks of the congruence model") @Nullable BuildingBlocks buildingBlocks,

        @Fact(doc = "defining key accounts' values") @Nullable Values values,

        @Fact(doc = "designing key accounts' experience") @Nullable Experience experience,

        @Fact(doc = "equipping people and delivering the experience") @Nullable Equipping equipping,

        @Fact(doc = "sustaining and enhancing performance") @Nullable Sustaining sustaining) {

    private static final FactSheet<Programme> SHEET = FactSheet.of(Programme.class);

    /**
     * Reads the next JSON object.
     *
     * @throws io.marquee.account.RefusedFacts with every refusal
     */
    public static Programme read(JsonParser json) {
        return SHEET.read(json);
    }

    /** Resources that senior executives have committed on a long-run basis. */
    public record Commitments(
            @Nullable Boolean organisational,
            @Nullable Boolean technological,
            @Nullable Boolean financial,
            @Nullable Boolean human) {}

    /** The interconnected building blocks, each rated 1..5. */
    public record BuildingBlocks(
            @Fact(min = "1", max = "5") @Nullable Integer strategy,
            @Fact(min = "1", max = "5") @Nullable Integer organisation,
            @Fact(min = "1", max = "5") @Nullable Integer humanResources,
            @Fact(min = "1", max = "5") @Nullable Integer systemsAndProcesses) {}

    /** Defining key account values. */
    public record Values(
            @Nullable Boolean targetClientsIdentified,
            @Nullable Boolean expectationsUnderstood,
            @Nullable Boolean partneringExpectationsIdentified,
            @Nullable Boolean performanceRatedAgainstCompetitors) {}

    /** Designing key accounts' experience. */
    public record Experience(
            @Nullable Boolean currentExperienceUnderstood,
            @Nullable Boolean touchPointsIdentified,
            @Nullable Boolean newExperiencesDesigned,
            @Nullable Boolean teamBehaviourIdentified,
            @Nullable Boolean changeStrategyDeveloped) {}

    /** Equipping people and delivering the experience. */
    public record Equipping(
            @Nullable Boolean communicationPlansDeveloped,
            @Nullable Boolean leadersUnderstandRoles,
            @Nullable Boolean teamPrepared,
            @Nullable Boolean improvementProactive) {}

    /** Sustaining and enhancing performance. */
    public record Sustaining(
            @Nullable Boolean feedbackCollected,
            @Nullable Boolean balancedMetricsImplemented,
            @Nullable Boolean trainingReliable) {}
}
