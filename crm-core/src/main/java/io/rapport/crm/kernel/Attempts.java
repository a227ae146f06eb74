package io.rapport.crm.kernel;

import io.rapport.crm.storage.ContentionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Counts attempts at a write that others may overtake, and waits a little longer after each. Whoever is overtaken has
 * read what is no longer stored, so the domain is asked again: it reads, folds or decides anew. Races that a database
 * settles by refusing one of two transactions do not come here: they leave what was read as it is, and the adapter
 * repeats the same commit by itself.
 */
final class Attempts {
    private static final int MOST = 200;
    private static final long LONGEST_PAUSE_MICROS = 20_000;

    private int made;

    /**
     * Waits for a moment before the next attempt.
     *
     * @throws ContentionException if there were too many
     */
    void again(String what) {
        if (++made == MOST) {
            throw new ContentionException(
                    what + " was overtaken " + MOST + " times; nothing of it was written, try again later");
        }
        if (made > 1) {
            long most = Math.min(LONGEST_PAUSE_MICROS, 100L * made);
            LockSupport.parkNanos(
                    TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
        }
    }
}
