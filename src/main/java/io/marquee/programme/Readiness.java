package io.marquee.programme;

import io.marquee.account.Figures;
import io.marquee.policy.Desk;
import io.marquee.policy.Reason;
import io.marquee.policy.Release;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whether the firm is ready, and why.
 *
 * @param release the id of the release that decided
 * @param commitmentsMissing commitments that were not made
 * @param unratedBlocks building blocks without a rating
 * @param weakestBlocks building blocks with the lowest rating
 * @param areas the four areas in the order of the model
 * @param weakestArea the first of the areas with the least share of yes
 */
public record Readiness(
        LocalDate asOf,
        String release,
        ReadinessStatus status,
        List<String> commitmentsMissing,
        List<String> unratedBlocks,
        List<String> weakestBlocks,
        List<Area> areas,
        String weakestArea,
        List<Reason> reasons) {

    /**
     * One area's answers.
     *
     * @param yes items answered yes
     * @param of all items
     * @param percent their share, 0..100
     * @param open items answered no or not at all
     */
    public record Area(String area, int yes, int of, BigDecimal percent, List<String> open) {}

    /**
     * Judges a programme under a release.
     *
     * @throws io.marquee.policy.RunawayPolicy if the release exceeds its limits
     */
    public static Readiness of(Programme programme, Release release) {
        return release.decide(programme.asOf(), desk -> judge(programme, release, desk));
    }

    private static Readiness judge(Programme programme, Release release, Desk desk) {
        List<String> uncommitted = open(Programme.Commitments.class, programme.commitments());
        List<Block> blocks = blocks(programme.buildingBlocks());
        List<Area> areas = List.of(
                area("values", Programme.Values.class, programme.values()),
                area("experience", Programme.Experience.class, programme.experience()),
                area("equipping", Programme.Equipping.class, programme.equipping()),
                area("sustaining", Programme.Sustaining.class, programme.sustaining()));
        Area weakest = areas.stream().min(Comparator.comparing(Area::percent)).orElseThrow();
        List<String> unrated = blocks.stream()
                .filter(block -> block.rating() == null)
                .map(Block::name)
                .toList();
        Integer lowest = lowest(blocks);
        ReadinessOutcome outcome = desk.collector(ReadinessOutcome.class);
        desk.lay(new ProgrammeFigures(
                Programme.Commitments.class.getRecordComponents().length - uncommitted.size(),
                unrated.isEmpty() ? lowest : null,
                weakest.percent()));
        desk.fire();
        desk.lay(new Foundation(outcome.firm.or(false)));
        desk.fire();
        return new Readiness(
                programme.asOf(),
                release.id(),
                outcome.status.or(ReadinessStatus.NOT_READY),
                uncommitted,
                unrated,
                blocks.stream()
                        .filter(block ->
                                block.rating() != null && block.rating().equals(lowest))
                        .map(Block::name)
                        .toList(),
                areas,
                weakest.area(),
                desk.reasons(ReadinessOutcome.class));
    }

    private record Block(String name, @Nullable Integer rating) {}

    private static @Nullable Integer lowest(List<Block> blocks) {
        Integer lowest = null;
        for (Block block : blocks) {
            Integer rating = block.rating();
            if (rating != null && (lowest == null || rating < lowest)) {
                lowest = rating;
            }
        }
        return lowest;
    }

    private static List<Block> blocks(Programme.@Nullable BuildingBlocks blocks) {
        List<Block> all = new ArrayList<>();
        for (RecordComponent component : Programme.BuildingBlocks.class.getRecordComponents()) {
            all.add(new Block(component.getName(), (Integer) answer(component, blocks)));
        }
        return all;
    }

    private static Area area(String name, Class<? extends Record> type, @Nullable Record answers) {
        List<String> open = open(type, answers);
        int of = type.getRecordComponents().length;
        int yes = of - open.size();
        BigDecimal percent = Figures.quotient(BigDecimal.valueOf(yes), BigDecimal.valueOf(of))
                .movePointRight(2)
                .stripTrailingZeros();
        return new Area(name, yes, of, percent.scale() < 0 ? percent.setScale(0) : percent, open);
    }

    /** The names of what was answered no or not at all. */
    private static List<String> open(Class<? extends Record> type, @Nullable Record answers) {
        List<String> open = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            if (!Boolean.TRUE.equals(answer(component, answers))) {
                open.add(component.getName());
            }
        }
        return open;
    }

    private static @Nullable Object answer(RecordComponent component, @Nullable Record answers) {
        try {
            return answers == null ? null : component.getAccessor().invoke(answers);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
