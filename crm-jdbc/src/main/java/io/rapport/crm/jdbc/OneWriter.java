package io.rapport.crm.jdbc;

import com.google.common.collect.MapMaker;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Lets the threads of this process take turns to write to a database that serves one writer at a time. Storages of the
 * same database share a lock, which is fair: nobody waits while others come and go.
 */
final class OneWriter {
    private static final Map<String, Lock> BY_DATABASE =
            new MapMaker().weakValues().makeMap();

    private final Optional<Lock> lock;

    private OneWriter(Optional<Lock> lock) {
        this.lock = lock;
    }

    /** Makes turns for a database, or none where any number of threads may write. */
    static OneWriter of(Optional<String> database) {
        return new OneWriter(database.map(name -> BY_DATABASE.computeIfAbsent(name, first -> new ReentrantLock(true))));
    }

    /** Waits for a turn, which lasts until the result is closed. */
    Turn turn() {
        lock.ifPresent(Lock::lock);
        return () -> lock.ifPresent(Lock::unlock);
    }

    /** The time in which a thread may write. */
    interface Turn extends AutoCloseable {
        @Override
        void close();
    }
}
