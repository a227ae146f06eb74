package io.rapport.crm.kernel;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Those who write the same customers in one program take turns: first come, first served. Without turns all of them
 * read and fold, the fastest one commits, the others have worked in vain, and the slowest may never get through. Turns
 * are a courtesy. What is stored is right without them, because each commit says which versions it relies on.
 *
 * <p>Customers are queued for by their names, which are the ids and identifiers by which writers address them: no
 * reading is needed to know these. All names of the world share a fixed number of lines.
 *
 * <p>Nobody waits for ever. A writer enters its lines in the order of their numbers, so writers alone never wait for
 * each other in a circle, and a thread that has a turn gets the same lines again. A circle can lead through what lies
 * outside: a rule may write other customers while it is asked, or wait for a thread that does; a transaction of the
 * host may hold rows since an earlier call, while the first in the line waits for these rows in the database, which
 * knows nothing of the line. So a wait ends after a while, and the writer goes on without its turn. The wait before the
 * first attempt is short, as nothing has gone wrong yet.
 */
final class Turns {
    private static final int LINES = 1024;
    private static final int FEW_NAMES = 8;
    private static final long FIRST_PATIENCE = TimeUnit.MILLISECONDS.toNanos(200);
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(1);

    private final ReentrantLock[] lines =
            Stream.generate(() -> new ReentrantLock(true)).limit(LINES).toArray(ReentrantLock[]::new);

    /**
     * Waits for a turn at the customers of these names. Whoever comes with many names does not wait, until it is
     * overtaken: a large batch would stand in most of the lines.
     */
    Turn at(Stream<?> names) {
        Set<?> few = names.distinct().limit(FEW_NAMES + 1L).collect(Collectors.toSet());
        return new Turn(few.size() <= FEW_NAMES ? few : Set.of());
    }

    /** A turn belongs to one call and one thread. It ends when it is closed. */
    final class Turn implements AutoCloseable {
        private final Set<Object> names = new HashSet<>();
        private final Deque<ReentrantLock> held = new ArrayDeque<>();
        private boolean complete;

        private Turn(Set<?> names) {
            this.names.addAll(names);
            enter(FIRST_PATIENCE);
        }

        /**
         * Waits anew, because others were faster. They name the same customers otherwise, or gave up waiting, or are
         * another program.
         *
         * @param more all names of the customers whom the others wrote
         */
        void overtaken(Collection<?> more) {
            if (names.addAll(more) || !complete) {
                close();
                enter(PATIENCE);
            }
        }

        private void enter(long patience) {
            long end = System.nanoTime() + patience;
            int[] inOrder = names.stream()
                    .mapToInt(name -> Math.floorMod(name.hashCode(), LINES))
                    .distinct()
                    .sorted()
                    .toArray();
            complete = true;
            for (int line : inOrder) {
                if (complete && reaches(lines[line], end - System.nanoTime())) {
                    held.push(lines[line]);
                } else {
                    complete = false;
                }
            }
        }

        private static boolean reaches(ReentrantLock line, long nanos) {
            try {
                return line.tryLock(nanos, TimeUnit.NANOSECONDS);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /** Lets the next ones have their turn. */
        @Override
        public void close() {
            held.forEach(ReentrantLock::unlock);
            held.clear();
        }
    }
}
