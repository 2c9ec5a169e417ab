package io.marquee.policy;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule read, looked up in the immutable facts only when somebody asks: every decision makes dozens of these. */
final class ReadFacts extends AbstractMap<String, @Nullable Object> {

    private final Source[] sources;
    private final @Nullable Object[] facts;

    ReadFacts(Source[] sources, @Nullable Object[] facts) {
        this.sources = sources;
        this.facts = facts;
    }

    /**
     * Where a value comes from.
     *
     * @param fact the place of its fact among all
     * @param repeated whether there may be several of its fact
     */
    record Source(String name, int fact, boolean repeated, Function<Object, @Nullable Object> getter) {

        /** Each getter is a class that is never unloaded, so all releases share it. */
        private static final Map<Read, Function<Object, @Nullable Object>> GETTERS = new ConcurrentHashMap<>();

        static Source of(Read read, List<Class<? extends Record>> factTypes) {
            return new Source(
                    read.name(),
                    factTypes.indexOf(read.fact()),
                    read.fact().isAnnotationPresent(Repeated.class),
                    GETTERS.computeIfAbsent(read, Read::getter));
        }

        Map.Entry<String, @Nullable Object> of(@Nullable Object[] facts) {
            Object from = facts[fact];
            return new SimpleImmutableEntry<>(name, from == null ? null : valueOf(from));
        }

        private @Nullable Object valueOf(Object from) {
            return repeated && from instanceof List<?> several
                    ? several.stream().map(getter).toList()
                    : getter.apply(from);
        }
    }

    @Override
    public Set<Map.Entry<String, @Nullable Object>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<String, @Nullable Object>> iterator() {
                return new Entries();
            }

            @Override
            public int size() {
                return sources.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < sources.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (at >= sources.length) {
                throw new NoSuchElementException();
            }
            return sources[at++].of(facts);
        }
    }
}
