package io.marquee.coverage;

import io.marquee.DefaultPolicy;
import io.marquee.account.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Managers and accounts as tests need them, and plans of them. */
final class Team {

    static final LocalDate DAY = LocalDate.of(2026, 1, 15);

    private final List<Manager> managers = new ArrayList<>();
    private final List<ManagedAccount> accounts = new ArrayList<>();

    /** A manager with every skill at one rating, who knows no industry and no region. */
    static Manager manager(String id, String fte, int skill) {
        return manager(id, fte, skill, Set.of(), Set.of());
    }

    static Manager manager(String id, String fte, int skill, Set<String> industries, Set<String> regions) {
        return new Manager(
                id, new BigDecimal(fte), industries, regions, new Manager.Skills(skill, skill, skill, skill));
    }

    /** An account of which nothing matters but its tier and effort. */
    static ManagedAccount account(String id, Tier tier, String hours) {
        return account(id, tier, "50", hours, null, null, "1000", null);
    }

    static ManagedAccount account(
            String id,
            Tier tier,
            String score,
            String hours,
            @Nullable String industry,
            @Nullable String region,
            String revenue,
            @Nullable String managerId) {
        return new ManagedAccount(
                id,
                tier,
                new BigDecimal(score),
                new BigDecimal(hours),
                industry,
                region,
                new BigDecimal(revenue),
                managerId);
    }

    static ManagedAccount managed(String id, Tier tier, String hours, String by) {
        return account(id, tier, "50", hours, null, null, "1000", by);
    }

    Team with(Manager... more) {
        managers.addAll(List.of(more));
        return this;
    }

    Team with(ManagedAccount... more) {
        accounts.addAll(List.of(more));
        return this;
    }

    CoverageRequest request() {
        return new CoverageRequest(DAY, managers, accounts);
    }

    CoveragePlan plan() {
        return plan(2_000);
    }

    CoveragePlan plan(long moves) {
        return new CoveragePlanner().plan(request(), DefaultPolicy.release(), SearchLimits.moves(moves));
    }
}
