package io.marquee.publishing.analysis;

import io.marquee.policy.Atom;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one property may be where several things hold of it at once. */
final class Span {

    private @Nullable BigDecimal low;
    private @Nullable BigDecimal high;
    private boolean lowIsOpen;
    private boolean highIsOpen;
    private boolean known;
    private boolean unknown;
    private @Nullable Set<Object> only;
    private final Set<Object> without = new LinkedHashSet<>();

    void add(Atom.Operator operator, @Nullable Object value) {
        boolean equal = operator == Atom.Operator.EQUAL;
        if (value == null) {
            unknown |= equal;
            known |= !equal;
        } else if (value instanceof BigDecimal number) {
            add(operator, number);
        } else if (equal) {
            keep(Set.of(value));
        } else {
            without.add(value);
        }
    }

    /** Lets only some values be. */
    void keep(Set<?> values) {
        known = true;
        Set<Object> kept = new LinkedHashSet<>(values);
        if (only != null) {
            kept.retainAll(only);
        }
        only = kept;
    }

    private void add(Atom.Operator operator, BigDecimal number) {
        known |= operator != Atom.Operator.NOT_EQUAL;
        switch (operator) {
            case LESS -> atMost(number, true);
            case AT_MOST -> atMost(number, false);
            case AT_LEAST -> atLeast(number, false);
            case MORE -> atLeast(number, true);
            case EQUAL -> {
                atLeast(number, false);
                atMost(number, false);
            }
            case NOT_EQUAL -> without.add(number);
        }
    }

    void atLeast(BigDecimal number, boolean open) {
        int comparison = low == null ? 1 : number.compareTo(low);
        if (comparison > 0 || (comparison == 0 && open)) {
            low = number;
            lowIsOpen = open;
        }
    }

    void atMost(BigDecimal number, boolean open) {
        int comparison = high == null ? -1 : number.compareTo(high);
        if (comparison < 0 || (comparison == 0 && open)) {
            high = number;
            highIsOpen = open;
        }
    }

    boolean isEmpty() {
        if (known && unknown) {
            return true;
        }
        if (known && low != null && high != null) {
            int comparison = low.compareTo(high);
            if (comparison > 0 || (comparison == 0 && (lowIsOpen || highIsOpen || without.contains(low)))) {
                return true;
            }
        }
        return only != null && without.containsAll(only);
    }

    /** Whether everything that this lets be, the other lets be too. */
    boolean isWithin(Span other) {
        return (!other.known || known)
                && (!other.unknown || unknown)
                && isAbove(other)
                && isBelow(other)
                && (other.only == null || (only != null && other.only.containsAll(left())))
                && (other.without.isEmpty()
                        || without.containsAll(other.without)
                        || (only != null && left().stream().noneMatch(other.without::contains)));
    }

    private List<Object> left() {
        List<Object> left = new ArrayList<>(only == null ? Set.of() : only);
        left.removeAll(without);
        return left;
    }

    private boolean isAbove(Span other) {
        if (other.low == null) {
            return true;
        }
        int comparison = low == null ? -1 : low.compareTo(other.low);
        return comparison > 0 || (comparison == 0 && (lowIsOpen || !other.lowIsOpen));
    }

    private boolean isBelow(Span other) {
        if (other.high == null) {
            return true;
        }
        int comparison = high == null ? 1 : high.compareTo(other.high);
        return comparison < 0 || (comparison == 0 && (highIsOpen || !other.highIsOpen));
    }
}
