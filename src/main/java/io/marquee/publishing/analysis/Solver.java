package io.marquee.publishing.analysis;

import io.marquee.account.Service;
import io.marquee.policy.Atom;
import io.marquee.policy.Law;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes accounts towards what a rule asks, as far as it asks about figures that facts can give them. */
final class Solver {

    private final List<Trait> traits;

    Solver(List<Trait> traits) {
        this.traits = traits;
    }

    /** One account for each of the rule's alternatives. */
    List<Sketch> towards(Law law, Sketch from) {
        List<Sketch> sketches = new ArrayList<>();
        for (List<Atom> alternative : law.alternatives()) {
            Sketch sketch = from;
            for (Atom atom : alternative) {
                sketch = towards(atom, sketch);
            }
            sketches.add(sketch);
        }
        return sketches;
    }

    private Sketch towards(Atom atom, Sketch from) {
        for (Service service : Service.values()) {
            if (atom.property().equals("asksFor(" + service + ")")) {
                return from.with("requestedServices", EnumSet.of(service));
            }
        }
        for (Trait trait : traits) {
            if (trait.property().equals(atom.property())) {
                Sketch found = towards(atom, trait, from);
                if (found != null) {
                    return found;
                }
            }
        }
        return from;
    }

    private static @Nullable Sketch towards(Atom atom, Trait trait, Sketch from) {
        boolean absent = atom.value() == null
                ? atom.operator() == Atom.Operator.EQUAL
                : atom.property().equals("managed") && Boolean.FALSE.equals(atom.value());
        if (absent) {
            return Sketch.NEEDED.contains(trait.field()) ? null : from.with(trait.field(), null);
        }
        for (Object value : trait.values()) {
            Sketch sketch = holds(atom, value) ? trait.setting().of(from, value) : null;
            if (sketch != null) {
                return sketch;
            }
        }
        return null;
    }

    private static boolean holds(Atom atom, Object value) {
        if (!(atom.value() instanceof BigDecimal threshold)) {
            return atom.value() == null
                    || (atom.operator() == Atom.Operator.EQUAL) == Objects.equals(value, atom.value())
                    || value.equals("manager");
        }
        if (!(value instanceof Number)) {
            return value instanceof Set<?> set && holds(atom, set.size());
        }
        int comparison = Traits.decimal(value).compareTo(threshold);
        return switch (atom.operator()) {
            case LESS -> comparison < 0;
            case AT_MOST -> comparison <= 0;
            case EQUAL -> comparison == 0;
            case NOT_EQUAL -> comparison != 0;
            case AT_LEAST -> comparison >= 0;
            case MORE -> comparison > 0;
        };
    }
}
