package io.marquee.publishing;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How often keys were counted. */
final class Counts<K> {

    private final Map<K, Long> counts = new HashMap<>();

    void add(K key) {
        counts.merge(key, 1L, Long::sum);
    }

    void add(Counts<K> others) {
        others.counts.forEach((key, count) -> counts.merge(key, count, Long::sum));
    }

    long of(K key) {
        return counts.getOrDefault(key, 0L);
    }

    Map<K, Long> all() {
        return counts;
    }

    /** All keys in an order, each made to what is told of it. */
    <T> List<T> told(Comparator<K> order, Function<K, T> telling) {
        return counts.keySet().stream().sorted(order).map(telling).toList();
    }
}
