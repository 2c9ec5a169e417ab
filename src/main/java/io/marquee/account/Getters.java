package io.marquee.account;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Access to a record's components by reflection, but as fast as a call. */
public final class Getters {

    private Getters() {}

    /** The accessor of a public record's component as a function. */
    public static Function<Object, @Nullable Object> of(Class<? extends Record> type, String component) {
        try {
            return of(MethodHandles.lookup(), type.getMethod(component));
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("no component " + component + " in " + type, e);
        }
    }

    /**
     * A public method of a public type that takes one parameter, or any number of one type, asked with the same
     * arguments each time, as a function of whom it is asked.
     */
    public static Function<Object, @Nullable Object> of(Method method, Object... arguments) {
        BiFunction<Object, Object, @Nullable Object> question = question(method);
        Object argument = method.isVarArgs() ? several(method.getParameterTypes()[0], arguments) : arguments[0];
        return from -> question.apply(from, argument);
    }

    private static Object several(Class<?> array, Object... arguments) {
        Object all = Array.newInstance(array.getComponentType(), arguments.length);
        for (int i = 0; i < arguments.length; i++) {
            Array.set(all, i, arguments[i]);
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static BiFunction<Object, Object, @Nullable Object> question(Method method) {
        return (BiFunction<Object, Object, @Nullable Object>) function(
                MethodHandles.lookup(),
                method,
                BiFunction.class,
                MethodType.methodType(Object.class, Object.class, Object.class));
    }

    /**
     * The values of a record's components, in their order, as one call: from an {@code Object} to an {@code Object[]}.
     */
    static MethodHandle all(MethodHandles.Lookup lookup, RecordComponent[] components) throws IllegalAccessException {
        MethodHandle[] each = new MethodHandle[components.length];
        for (int i = 0; i < each.length; i++) {
            each[i] = lookup.unreflect(components[i].getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        }
        MethodHandle gathered = MethodHandles.identity(Object[].class).asCollector(Object[].class, each.length);
        return MethodHandles.permuteArguments(
                MethodHandles.filterArguments(gathered, 0, each),
                MethodType.methodType(Object[].class, Object.class),
                new int[each.length]);
    }

    @SuppressWarnings("unchecked")
    static Function<Object, @Nullable Object> of(MethodHandles.Lookup lookup, Method accessor) {
        return (Function<Object, @Nullable Object>)
                function(lookup, accessor, Function.class, MethodType.methodType(Object.class, Object.class));
    }

    /** A method as a function that calls it directly, as a handle that is no constant cannot. */
    private static Object function(MethodHandles.Lookup lookup, Method method, Class<?> function, MethodType type) {
        try {
            MethodHandle handle = lookup.unreflect(method).asFixedArity();
            CallSite site = LambdaMetafactory.metafactory(
                    lookup,
                    "apply",
                    MethodType.methodType(function),
                    type,
                    handle,
                    handle.type().wrap());
            return site.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalArgumentException("no function of " + method, e);
        }
    }
}
