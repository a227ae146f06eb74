package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;
import java.util.concurrent.ThreadLocalRandom;

/** Pauses between two attempts are of random length, so that two who stood in each other's way do not meet again. */
final class Backoff {
    private Backoff() {}

    /** Waits up to so many milliseconds for each attempt so far. */
    static void after(int attempts, int millis) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, (long) millis * attempts + 1));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new StorageException("interrupted between two attempts, nothing was stored; repeat it", interrupted);
        }
    }
}
