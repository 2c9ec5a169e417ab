package io.marquee.publishing.analysis;

import io.marquee.policy.Law;
import io.marquee.policy.Release;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules of a release, taken apart. */
final class Laws {

    private final List<Law> all;
    private final Map<String, Law> byName = new LinkedHashMap<>();
    private final List<Award> awards = new ArrayList<>();
    private final Map<String, List<Award>> byCell = new LinkedHashMap<>();

    Laws(Release release) {
        this.all = release.laws();
        for (Law law : all) {
            byName.put(law.rule().name(), law);
            awards.addAll(Awards.of(law));
        }
        awards.forEach(award ->
                byCell.computeIfAbsent(award.of(), of -> new ArrayList<>()).add(award));
    }

    /** In the policy's order. */
    List<Law> all() {
        return all;
    }

    @Nullable Law named(String rule) {
        return byName.get(rule);
    }

    /** Every claim, in the policy's order. */
    List<Award> awards() {
        return awards;
    }

    /** The claims that compete, by what they are claimed for. */
    Map<String, List<Award>> byCell() {
        return byCell;
    }

    List<Award> of(String cell) {
        return byCell.getOrDefault(cell, List.of());
    }

    /** The claims of one kind. */
    List<Award> claims(String name) {
        return awards.stream()
                .filter(award -> award.claim().name().equals(name))
                .toList();
    }
}
