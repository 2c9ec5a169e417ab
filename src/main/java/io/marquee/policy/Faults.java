package io.marquee.policy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The faults found so far. Where there are very many, the first tell enough and reading stops. */
final class Faults {

    static final int MOST = 100;

    private static final Comparator<Fault> BY_PLACE =
            Comparator.comparing(Fault::file).thenComparingInt(Fault::line).thenComparingInt(Fault::column);

    private final List<Fault> found = new ArrayList<>();

    void add(Fault fault) {
        if (!areTooMany()) {
            found.add(fault);
        }
    }

    boolean areTooMany() {
        return found.size() >= MOST;
    }

    /** Those found so far, in the order in which they were. */
    List<Fault> found() {
        return List.copyOf(found);
    }

    int count() {
        return found.size();
    }

    /** @throws RefusedPolicy with the faults by file and line, if there is any */
    void refuse() {
        if (found.isEmpty()) {
            return;
        }
        List<Fault> sorted = new ArrayList<>(found);
        sorted.sort(BY_PLACE);
        if (areTooMany()) {
            sorted.add(Fault.of("policy", "these are the first " + MOST + " faults; there may be more"));
        }
        throw new RefusedPolicy(sorted);
    }
}
