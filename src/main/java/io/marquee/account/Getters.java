package io.marquee.account;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
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

    /** A public method of a public type, asked with the same arguments each time, as a function of whom it is asked. */
    public static Function<Object, @Nullable Object> of(Method method, Object... arguments) {
        try {
            MethodHandle asked = MethodHandles.lookup().unreflect(method);
            if (method.isVarArgs()) {
                asked = asked.asCollector(
                        method.getParameterTypes()[method.getParameterCount() - 1],
                        arguments.length - method.getParameterCount() + 1);
            }
            return called(MethodHandles.insertArguments(asked, 1, arguments)
                    .asType(MethodType.methodType(Object.class, Object.class)));
        } catch (IllegalAccessException e) {
            throw new IllegalArgumentException("no access to " + method, e);
        }
    }

    private static Function<Object, @Nullable Object> called(MethodHandle handle) {
        return from -> {
            try {
                return (Object) handle.invokeExact(from);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalStateException("a question failed: " + handle, e);
            }
        };
    }

    @SuppressWarnings("unchecked")
    static Function<Object, @Nullable Object> of(MethodHandles.Lookup lookup, Method accessor) {
        try {
            MethodHandle handle = lookup.unreflect(accessor);
            CallSite site = LambdaMetafactory.metafactory(
                    lookup,
                    "apply",
                    MethodType.methodType(Function.class),
                    MethodType.methodType(Object.class, Object.class),
                    handle,
                    handle.type().wrap());
            return (Function<Object, @Nullable Object>) site.getTarget().invoke();
        } catch (Throwable e) {
            throw new IllegalArgumentException("no accessor " + accessor, e);
        }
    }
}
