package io.rapport.crm.kernel;

import com.google.common.collect.LinkedHashMultiset;
import com.google.common.collect.Multiset;
import io.rapport.crm.storage.CommitResult;
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

    private final String what;
    private final Multiset<String> obstacles = LinkedHashMultiset.create();

    /**
     * Begins to count.
     *
     * @param what is attempted, as a message calls it: {@code deciding on shop/1}
     */
    Attempts(String what) {
        this.what = what;
    }

    /**
     * Waits for a moment before the next attempt.
     *
     * @param obstacle what stood in the way of this one
     * @throws ContentionException if there were too many
     */
    void again(CommitResult obstacle) {
        again(obstacle.getClass().getSimpleName());
    }

    /** Waits for a moment before it is read again what others wrote in the middle of reading. */
    void readAgain() {
        again("Changed");
    }

    private void again(String obstacle) {
        obstacles.add(obstacle);
        int made = obstacles.size();
        if (made == MOST) {
            throw new ContentionException(what + " was overtaken " + MOST + " times, " + obstacles
                    + "; nothing of it is stored, repeat it later");
        }
        if (made > 1) {
            long most = Math.min(LONGEST_PAUSE_MICROS, 100L * made);
            LockSupport.parkNanos(
                    TimeUnit.MICROSECONDS.toNanos(ThreadLocalRandom.current().nextLong(most)));
        }
    }
}
