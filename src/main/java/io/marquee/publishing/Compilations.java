package io.marquee.publishing;

import io.marquee.policy.PolicyFile;
import io.marquee.policy.RefusedPolicy;
import io.marquee.policy.Release;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;

/** Policies as they compile, or why they do not: each once, while it is among the latest that were asked for. */
final class Compilations {

    private static final int MOST = 4;

    private final Function<List<PolicyFile>, Release> compiler;
    private final Map<String, FutureTask<Release>> latest = new LinkedHashMap<>(16, 0.75f, true);

    /** @param compiler compiles, or throws {@link RefusedPolicy} */
    Compilations(Function<List<PolicyFile>, Release> compiler) {
        this.compiler = compiler;
    }

    /**
     * The release that files become.
     *
     * @param files in the order of their names
     * @throws RefusedPolicy with everything that is wrong
     */
    Release compile(List<PolicyFile> files) {
        String id = PolicyFile.hash(files);
        FutureTask<Release> task = remember(id, new FutureTask<>(() -> compiler.apply(files)));
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RefusedPolicy refused) {
                throw refused;
            }
            forget(id);
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private synchronized FutureTask<Release> remember(String id, FutureTask<Release> task) {
        FutureTask<Release> known = latest.putIfAbsent(id, task);
        if (latest.size() > MOST) {
            latest.remove(latest.keySet().iterator().next());
        }
        return known == null ? task : known;
    }

    private synchronized void forget(String id) {
        latest.remove(id);
    }
}
