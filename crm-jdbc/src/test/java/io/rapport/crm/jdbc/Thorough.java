package io.rapport.crm.jdbc;

import java.util.Locale;

/** How much is tried, which the profile "thorough" raises, and what came of it. */
final class Thorough {
    /** A run with the same seed makes the same choices; threads and the machine see to the rest. */
    static final long SEED = Long.getLong("crm.seed", System.nanoTime() & 0xFFFF);
    /** How often a program is killed. */
    static final int KILLS = Integer.getInteger("crm.kills", 3);
    /** Every so many calls of the driver, one is made to fail. */
    static final int STRIDE = Integer.getInteger("crm.stride", 97);
    /** How many operations a crowd does. */
    static final int OPERATIONS = Integer.getInteger("crm.operations", 2_000);

    /** For how many minutes the crowd goes on at most. */
    static final int MINUTES = Integer.getInteger("crm.minutes", 20);
    /** A folder on a disk of some megabytes; empty if there is none. */
    static final String SMALL_DISK = System.getProperty("crm.small.disk", "");

    private Thorough() {}

    /** Prints what was tried, with the seed. */
    static void tell(String figures, Object... values) {
        System.out.println(String.format(Locale.ROOT, figures, values) + " (crm.seed=" + SEED + ")");
    }
}
