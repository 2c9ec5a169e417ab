package io.marquee.scenario;

import java.util.ArrayList;
import java.util.List;

/** The decisions made on this thread since they were last taken. */
final class DecisionsMade {

    private static final ThreadLocal<List<Decided>> HERE = ThreadLocal.withInitial(ArrayList::new);

    private DecisionsMade() {}

    static void add(Decided decided) {
        HERE.get().add(decided);
    }

    /** Takes them away. */
    static List<Decided> take() {
        List<Decided> made = HERE.get();
        HERE.remove();
        return made;
    }
}
