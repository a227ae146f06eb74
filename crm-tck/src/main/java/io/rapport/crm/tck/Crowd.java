package io.rapport.crm.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs several pieces of work at the same moment, each in a thread of its own. */
final class Crowd implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 60;

    private final ExecutorService threads;
    private final int size;

    Crowd(int size) {
        this.size = size;
        this.threads = Executors.newFixedThreadPool(size);
    }

    /**
     * Starts all pieces of work at once and returns their results. If any of them throws an exception, it is thrown.
     */
    <T> List<T> atOnce(List<Callable<T>> works) throws InterruptedException, ExecutionException, TimeoutException {
        if (works.size() != size) {
            throw new IllegalArgumentException(works.size() + " works for " + size);
        }
        CyclicBarrier start = new CyclicBarrier(size);
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> work : works) {
            running.add(threads.submit(() -> {
                start.await();
                return work.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> future : running) {
            results.add(future.get(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        return results;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
