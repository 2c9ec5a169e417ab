package io.marquee.policy;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What rules of one kind may speak of. Providers are found by {@link java.util.ServiceLoader}, so that a policy can
 * speak of a room that this one does not know.
 */
public interface Terms {

    /** The name by which consequences address the collector, for instance {@code outcome}. */
    String collectorName();

    /** The type of the collector; its public methods are what consequences may call. */
    Class<? extends Collector> collectorType();

    /** A new, empty collector. */
    Collector newCollector();

    /** The types of facts that conditions may match. */
    List<Class<? extends Record>> facts();

    /** Facts that hold for any decision; rules about them fire once for many decisions. */
    default List<Record> standing() {
        return List.of();
    }

    /** The slot types that take one constant of an enumeration, by name. */
    Map<String, Class<? extends Enum<?>>> constants();

    /** The slot types that take a list of constants, by name. */
    Map<String, Class<? extends Enum<?>>> lists();

    /**
     * What is wrong with values that are each allowed but do not go together, or {@code null} if they do.
     *
     * @param slots the values of one sentence as written, by the names of their slots
     */
    default @Nullable String objection(Map<String, String> slots) {
        return null;
    }

    /**
     * Values to put in place of others so that all go together; empty if they do.
     *
     * @param slots the values of one sentence as written, each allowed, by the names of their slots
     */
    default Map<String, String> suited(Map<String, String> slots) {
        return Map.of();
    }
}
