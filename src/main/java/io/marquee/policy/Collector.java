package io.marquee.policy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where consequences leave their claims. Claims are folded by operations that are commutative and idempotent, so the
 * order in which rules fire never matters; which rule made a claim that held is kept.
 *
 * <p>Not thread-safe: a collector belongs to one {@link Desk}.
 */
public abstract class Collector {

    private static final int[] NOBODY = {};

    private final List<Claims> standing = new ArrayList<>();
    private final List<Claims> touched = new ArrayList<>();
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
        for (Claims claims : standing) {
            claims.claimants(rules);
        }
        for (Claims claims : touched) {
            claims.claimants(rules);
        }
    }

    /** Lets the claims made so far stand for every decision to come. */
    final void keep() {
        standing.addAll(touched);
        touched.forEach(Claims::keep);
        touched.clear();
    }

    /** Drops every claim but those that stand. */
    final void clear() {
        touched.forEach(Claims::clear);
        touched.clear();
    }

    /** Drops every claim. */
    final void clearAll() {
        clear();
        standing.forEach(Claims::clearAll);
        standing.clear();
    }

    /** Claims of one kind, some of which stand for every decision. */
    abstract class Claims {

        private boolean isTouched;

        final void touch() {
            if (!isTouched) {
                isTouched = true;
                touched.add(this);
            }
        }

        final void keep() {
            isTouched = false;
            mark();
        }

        final void clear() {
            isTouched = false;
            restore();
        }

        final void clearAll() {
            empty();
            mark();
        }

        abstract void claimants(BitSet rules);

        abstract void mark();

        abstract void restore();

        abstract void empty();
    }

    /** Keeps the one claim that beats all others. */
    public final class Best<T> extends Claims {

        private final Comparator<T> order;
        private @Nullable T value;
        private int[] claimants = new int[2];
        private int count;
        private @Nullable T standingValue;
        private int[] standingClaimants = NOBODY;

        Best(Comparator<T> order) {
            this.order = order;
        }

        /** Claims a value for the rule that is firing. */
        public void claim(T claimed) {
            int comparison = value == null ? 1 : order.compare(claimed, value);
            if (comparison < 0) {
                return;
            }
            touch();
            if (comparison > 0) {
                value = claimed;
                count = 0;
            }
            if (count == claimants.length) {
                claimants = Arrays.copyOf(claimants, count * 2);
            }
            claimants[count++] = firing;
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
                touch();
                empty();
            }
        }

        @Override
        void claimants(BitSet rules) {
            for (int i = 0; i < count; i++) {
                rules.set(claimants[i]);
            }
        }

        @Override
        void mark() {
            standingValue = value;
            standingClaimants = count == 0 ? NOBODY : Arrays.copyOf(claimants, count);
        }

        @Override
        void restore() {
            value = standingValue;
            count = standingClaimants.length;
            System.arraycopy(standingClaimants, 0, claimants, 0, count);
        }

        @Override
        void empty() {
            value = null;
            count = 0;
        }
    }

    /** Keeps every distinct claim, with the first rule that made it. */
    public final class Union<T> extends Claims {

        private final List<Claim<T>> claims = new ArrayList<>();
        private List<Claim<T>> standingClaims = List.of();

        /** Claims a value for the rule that is firing. */
        public void claim(T claimed) {
            touch();
            claims.add(new Claim<>(claimed, firing));
        }

        /** Whether anything equal was claimed. */
        public boolean contains(T value) {
            for (Claim<T> claim : claims) {
                if (claim.value().equals(value)) {
                    return true;
                }
            }
            return false;
        }

        /** Whether nothing was claimed. */
        public boolean isEmpty() {
            return claims.isEmpty();
        }

        /** Drops the claims that do not hold after all. */
        public void retain(Predicate<? super T> holds) {
            if (!claims.isEmpty()) {
                touch();
                claims.removeIf(claim -> !holds.test(claim.value()));
            }
        }

        /** The distinct claims in the order of the policy's rules, each with the first rule that made it. */
        public List<Claim<T>> get() {
            if (claims.size() < 2) {
                return List.copyOf(claims);
            }
            List<Claim<T>> sorted = new ArrayList<>(claims);
            sorted.sort(Comparator.comparingInt(Claim::rule));
            Map<T, Claim<T>> distinct = new LinkedHashMap<>();
            for (Claim<T> claim : sorted) {
                distinct.putIfAbsent(claim.value(), claim);
            }
            return List.copyOf(distinct.values());
        }

        @Override
        void claimants(BitSet rules) {
            for (int i = 0; i < claims.size(); i++) {
                rules.set(claims.get(i).rule());
            }
        }

        @Override
        void mark() {
            standingClaims = List.copyOf(claims);
        }

        @Override
        void restore() {
            claims.clear();
            claims.addAll(standingClaims);
        }

        @Override
        void empty() {
            claims.clear();
        }
    }

    /**
     * A claim that holds.
     *
     * @param rule the rule that made it, as its place in the policy
     */
    public record Claim<T>(T value, int rule) {}
}
