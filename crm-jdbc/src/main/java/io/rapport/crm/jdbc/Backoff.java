package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.util.concurrent.ThreadLocalRandom;

/** Waits for a random time between two attempts, so that two writers who blocked each other do not meet again. */
final class Backoff {
    private Backoff() {}

    /** Waits for a random time of at most {@code millis} milliseconds for each attempt so far. */
    static void after(int attempts, int millis) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, (long) millis * attempts + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted between two attempts, nothing was stored; repeat it", interrupted);
        }
    }
}
