package io.rapport.crm.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.function.Supplier;

/**
 * Measures what work costs in CPU seconds of the whole process: several threads count, and so do the compiler and the
 * garbage collector.
 */
final class CpuTime {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private double seconds;

    /** Does some work, and keeps how long it took. */
    <T> T of(Supplier<T> work) {
        long before = SYSTEM.getProcessCpuTime();
        T result = work.get();
        seconds = (SYSTEM.getProcessCpuTime() - before) / 1e9;
        return result;
    }

    /** Returns how many CPU seconds the last work took. */
    double seconds() {
        return seconds;
    }
}
