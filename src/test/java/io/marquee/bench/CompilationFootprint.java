package io.marquee.bench;

import io.marquee.DefaultPolicy;
import io.marquee.policy.Compiler;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;

/**
 * What a compiled release leaves behind once nobody holds it: Metaspace, heap and loaded classes after each of many
 * compilations. {@code java -cp ... io.marquee.bench.CompilationFootprint 40}.
 */
public final class CompilationFootprint {

    private static final long KIB = 1024;

    private CompilationFootprint() {}

    public static void main(String[] args) {
        int times = args.length == 0 ? 40 : Integer.parseInt(args[0]);
        System.out.println("compilation\tms\tMetaspace KiB\theap KiB\tclasses");
        for (int i = 1; i <= times; i++) {
            long start = System.nanoTime();
            new Compiler().compile(DefaultPolicy.unpackedFiles(i));
            long ms = (System.nanoTime() - start) / 1_000_000;
            print(i, ms);
        }
    }

    private static void print(int compilation, long ms) {
        System.gc();
        System.gc();
        System.out.printf(
                "%d\t%d\t%d\t%d\t%d%n",
                compilation,
                ms,
                metaspace() / KIB,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / KIB,
                ManagementFactory.getClassLoadingMXBean().getLoadedClassCount());
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong((MemoryPoolMXBean pool) -> pool.getUsage().getUsed())
                .sum();
    }
}
