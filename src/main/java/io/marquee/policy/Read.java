package io.marquee.policy;

import io.marquee.account.Getters;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule reads of a fact: a property, or the answer to a question.
 *
 * @param method the property's accessor, or the question's method
 * @param arguments what a question asks for, as its method takes it; empty for a property
 */
record Read(Class<? extends Record> fact, Method method, List<Object> arguments) {

    /** @throws IllegalArgumentException if the fact has no such property */
    static Read property(Class<? extends Record> fact, String name) {
        try {
            return new Read(fact, fact.getMethod(name), List.of());
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("no property " + name + " in " + fact, e);
        }
    }

    /** How reasons name it: {@code score}, {@code asked(KEY)}. */
    String name() {
        return arguments.isEmpty()
                ? method.getName()
                : arguments.stream()
                        .map(String::valueOf)
                        .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    Function<Object, @Nullable Object> getter() {
        return arguments.isEmpty() ? Getters.of(fact, method.getName()) : Getters.of(method, arguments.toArray());
    }
}
