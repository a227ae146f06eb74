package io.rapport.crm.benchmarks;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Describes the machine that everything was measured on. */
final class Machine {
    private Machine() {}

    static void print(PrintWriter out) {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        out.printf(
                Locale.ROOT,
                "%s, %d cores, %s%s, %s %s, load %.1f%n",
                LocalDate.now(ZoneOffset.UTC),
                system.getAvailableProcessors(),
                memory(system),
                "heap up to " + gibibytes(Runtime.getRuntime().maxMemory()),
                system.getName(),
                system.getVersion(),
                system.getSystemLoadAverage());
        out.printf("%s %s%n", System.getProperty("java.vm.name"), Runtime.version());
    }

    private static String memory(OperatingSystemMXBean system) {
        return system instanceof com.sun.management.OperatingSystemMXBean machine
                ? gibibytes(machine.getTotalMemorySize()) + ", "
                : "";
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) (1 << 30));
    }
}
