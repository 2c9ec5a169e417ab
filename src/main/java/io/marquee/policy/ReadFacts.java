package io.marquee.policy;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a rule read, looked up in the immutable facts only when somebody asks: every decision makes dozens of these. */
final class ReadFacts extends AbstractMap<String, @Nullable Object> {

    private final String[] names;
    private final List<Function<Object, @Nullable Object>> getters;
    private final @Nullable Object[] sources;

    ReadFacts(String[] names, List<Function<Object, @Nullable Object>> getters, @Nullable Object[] sources) {
        this.names = names;
        this.getters = getters;
        this.sources = sources;
    }

    private @Nullable Object value(int at) {
        Object source = sources[at];
        return source == null ? null : getters.get(at).apply(source);
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
                return names.length;
            }
        };
    }

    private final class Entries implements Iterator<Map.Entry<String, @Nullable Object>> {
        private int at;

        @Override
        public boolean hasNext() {
            return at < names.length;
        }

        @Override
        public Map.Entry<String, @Nullable Object> next() {
            if (at >= names.length) {
                throw new NoSuchElementException();
            }
            Map.Entry<String, @Nullable Object> entry = new SimpleImmutableEntry<>(names[at], value(at));
            at++;
            return entry;
        }
    }
}
