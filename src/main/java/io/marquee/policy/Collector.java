package io.marquee.policy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where consequences leave their claims. Claims are folded by operations that are commutative and idempotent, so the
 * order in which rules fire never matters; which rule made a claim that held is kept.
 *
 * <p>Not thread-safe: a collector belongs to one {@link Desk}.
 */
public abstract class Collector {

    private final List<Claims> claimed = new ArrayList<>();
    private int firing;

    /** Makes a cell that keeps the greatest claim. */
    protected final <T extends Comparable<? super T>> Best<T> highest() {
        return new Best<>(Comparator.<T>naturalOrder());
    }

    /** Makes a cell that keeps the least claim. */
    protected final <T extends Comparable<? super T>> Best<T> lowest() {
        return new Best<>(Comparator.<T>reverseOrder());
    }

    /** Makes a cell that keeps every distinct claim. */
    protected final <T> Union<T> union() {
        return new Union<>();
    }

    final void firing(int rule) {
        firing = rule;
    }

    /** Adds the rules whose claims hold. */
    final void contributors(BitSet rules) {
        for (Claims claims : claimed) {
            claims.claimants(rules);
        }
    }

    final void clear() {
        for (Claims claims : claimed) {
            claims.clear();
        }
        claimed.clear();
    }

    abstract static class Claims {
        abstract void claimants(BitSet rules);

        abstract void clear();
    }

    /** Keeps the one claim that beats all others. */
    public final class Best<T> extends Claims {

        private final Comparator<T> order;
        private @Nullable T value;
        private int[] claimants = new int[4];
        private int count;

        Best(Comparator<T> order) {
            this.order = order;
        }

        /** Claims a value for the rule that is firing. */
        public void claim(T claimed) {
            if (value == null) {
                Collector.this.claimed.add(this);
            }
            int comparison = value == null ? 1 : order.compare(claimed, value);
            if (comparison > 0) {
                value = claimed;
                count = 0;
            }
            if (comparison >= 0) {
                if (count == claimants.length) {
                    claimants = java.util.Arrays.copyOf(claimants, count * 2);
                }
                claimants[count++] = firing;
            }
        }

        /** The claim that holds, or {@code null} if nothing was claimed. */
        public @Nullable T get() {
            return value;
        }

        /** The claim that holds, or another value if nothing was claimed. */
        public T or(T other) {
            return value == null ? other : value;
        }

        /** The first rule whose claim holds, as its place in the policy, or -1. */
        public int rule() {
            int first = count == 0 ? -1 : Integer.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                first = Math.min(first, claimants[i]);
            }
            return first;
        }

        /** Drops the claim if it does not hold after all. */
        public void retain(Predicate<? super T> holds) {
            if (value != null && !holds.test(value)) {
                clear();
            }
        }

        @Override
        void claimants(BitSet rules) {
            for (int i = 0; i < count; i++) {
                rules.set(claimants[i]);
            }
        }

        @Override
        void clear() {
            value = null;
            count = 0;
        }
    }

    /** Keeps every distinct claim, with the first rule that made it. */
    public final class Union<T> extends Claims {

        private final List<T> values = new ArrayList<>();
        private final List<Integer> rules = new ArrayList<>();

        /** Claims a value for the rule that is firing. */
        public void claim(T claimed) {
            if (values.isEmpty()) {
                Collector.this.claimed.add(this);
            }
            values.add(claimed);
            rules.add(firing);
        }

        /** Whether anything equal was claimed. */
        public boolean contains(T value) {
            return values.contains(value);
        }

        /** Whether nothing was claimed. */
        public boolean isEmpty() {
            return values.isEmpty();
        }

        /** Drops the claims that do not hold after all. */
        public void retain(Predicate<? super T> holds) {
            for (int i = values.size() - 1; i >= 0; i--) {
                if (!holds.test(values.get(i))) {
                    values.remove(i);
                    rules.remove(i);
                }
            }
        }

        /** The distinct claims in the order of the policy's rules, each with the first rule that made it. */
        public List<Claim<T>> get() {
            List<Claim<T>> claims = new ArrayList<>(values.size());
            for (int i = 0; i < values.size(); i++) {
                claims.add(new Claim<>(values.get(i), rules.get(i)));
            }
            claims.sort(Comparator.comparingInt(Claim::rule));
            List<Claim<T>> distinct = new ArrayList<>(claims.size());
            for (Claim<T> claim : claims) {
                if (distinct.stream().noneMatch(each -> each.value().equals(claim.value()))) {
                    distinct.add(claim);
                }
            }
            return distinct;
        }

        @Override
        void claimants(BitSet bits) {
            for (int i = 0; i < rules.size(); i++) {
                bits.set(rules.get(i));
            }
        }

        @Override
        void clear() {
            values.clear();
            rules.clear();
        }
    }

    /**
     * A claim that holds.
     *
     * @param rule the rule that made it, as its place in the policy
     */
    public record Claim<T>(T value, int rule) {}
}
