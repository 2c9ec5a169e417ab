package io.marquee.spark;

import io.marquee.policy.Compiler;
import io.marquee.policy.PolicyFile;
import io.marquee.policy.Release;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The releases that this JVM decides under. A release cannot be sent, so every executor compiles its own when it meets
 * the first account, and holds it for all its threads and partitions.
 */
final class HeldRelease {

    private static final Map<List<PolicyFile>, Release> HELD = new ConcurrentHashMap<>();

    private HeldRelease() {}

    static Release of(List<PolicyFile> policy) {
        return HELD.computeIfAbsent(policy, new Compiler()::compile);
    }
}
