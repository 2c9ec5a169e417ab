package io.marquee.publishing;

import io.marquee.policy.Releases;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether an instance decides by the active release. */
final class PolicyHealth implements HealthIndicator {

    private final Supplier<Releases> releases;
    private final Supplier<@Nullable String> problem;
    private final Supplier<@Nullable String> warning;

    /**
     * @param problem why it does not decide by the active release; supplies {@code null} if it does
     * @param warning what is wrong though it does; supplies {@code null} if nothing is
     */
    PolicyHealth(Supplier<Releases> releases, Supplier<@Nullable String> problem, Supplier<@Nullable String> warning) {
        this.releases = releases;
        this.problem = problem;
        this.warning = warning;
    }

    @Override
    public Health health() {
        String because = problem.get();
        String warned = warning.get();
        Health.Builder health = because == null ? Health.up() : Health.down().withDetail("because", because);
        health.withDetail("release", releases.get().active().id());
        if (warned != null) {
            health.withDetail("warning", warned);
        }
        return health.build();
    }
}
