package io.marquee.coverage;

import io.marquee.account.Tier;
import io.marquee.coverage.CoveragePlan.Balance;
import io.marquee.coverage.CoveragePlan.Load;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a plan gives each manager, and how evenly. */
final class Loads {

    private final Burdens burdens;
    private final Verdicts verdicts;
    private final List<Load> all = new ArrayList<>();

    Loads(Draft plan, Verdicts verdicts) {
        this.burdens = Burdens.of(plan);
        this.verdicts = verdicts;
        plan.posts().forEach(post -> all.add(load(post)));
    }

    private Load load(Post post) {
        BigDecimal hours = WorkHours.told(burdens.load(post));
        Stated<Boolean> over = verdicts.on(new Workload(hours, post.target()), outcome -> outcome.overTarget);
        return new Load(
                post.managerId(),
                hours,
                Numbers.plain(post.capacity()),
                percent(hours, post.capacity()),
                over != null,
                burdens.accounts(post, Tier.STRATEGIC),
                burdens.keyAccounts(post),
                burdens.accounts(post),
                over == null ? List.of() : List.of(over.rule()));
    }

    private static @Nullable BigDecimal percent(BigDecimal hours, BigDecimal capacity) {
        return capacity.signum() == 0 ? null : Numbers.percent(hours, capacity);
    }

    /** In the order of the request. */
    List<Load> all() {
        return all;
    }

    Balance balance() {
        List<BigDecimal> used = all.stream()
                .map(Load::utilisationPercent)
                .filter(Objects::nonNull)
                .sorted(Comparator.naturalOrder())
                .toList();
        if (used.isEmpty()) {
            return new Balance(null, null, null, null);
        }
        BigDecimal least = used.get(0);
        BigDecimal most = used.get(used.size() - 1);
        return new Balance(least, most, Numbers.plain(most.subtract(least)), percent(hours(), capacity()));
    }

    private BigDecimal hours() {
        return all.stream().map(Load::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal capacity() {
        return all.stream().map(Load::capacity).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
