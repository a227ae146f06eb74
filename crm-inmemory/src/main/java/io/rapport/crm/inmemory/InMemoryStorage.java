package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.profile.DueEntry;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.storage.Totals;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * Keeps everything in memory and forgets it with the program: for tests and small shops. History, identifiers and dues
 * are looked up; {@link #find} and {@link #total} look at every customer. Many may read at once, but only one may
 * write.
 */
public final class InMemoryStorage implements CrmStorage {
    private final Memory memory;
    private final ReadWriteLock lock;

    /** Starts with nothing stored. */
    public InMemoryStorage() {
        this(new Memory(), new ReentrantReadWriteLock());
    }

    private InMemoryStorage(Memory memory, ReadWriteLock lock) {
        this.memory = memory;
        this.lock = lock;
    }

    /** Makes another instance on the same data, as two programs share a database. */
    public static InMemoryStorage sharing(InMemoryStorage other) {
        return new InMemoryStorage(other.memory, other.lock);
    }

    @Override
    public CommitResult commit(Commit commit) {
        return holding(lock.writeLock(), () -> new CommitWriter(memory).commit(commit));
    }

    @Override
    public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
        return reading(() -> memory.profiles(customers, extent));
    }

    @Override
    public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
        return reading(() -> memory.owners(identifiers));
    }

    @Override
    public Page<Recorded> history(History history, Cursor after, int limit) {
        return reading(() -> new FactHistory(memory).history(history, after, limit));
    }

    @Override
    public Page<Recorded> feed(Cursor after, int limit) {
        return readingInOrder(() -> new FactHistory(memory).feed(after, limit));
    }

    @Override
    public Page<Found> find(Query query, Cursor after, int limit) {
        return readingInOrder(() -> new CustomerSearch(memory).find(query, after, limit));
    }

    @Override
    public Totals total(Criterion where, Optional<Attribute<Long>> amount) {
        return reading(() -> new CustomerSearch(memory).total(where, amount));
    }

    @Override
    public List<DueEntry> due(String kind, Instant until, int limit) {
        return reading(() -> memory.due(kind, until, limit));
    }

    @Override
    public Map<String, Document> documents(Collection<String> names) {
        return reading(() -> memory.documents(names));
    }

    /** Does nothing: there is nothing to give back, and other instances may still use the data. */
    @Override
    public void close() {}

    /**
     * Reads every customer who was there when it was called. Those who come between the two locks are left for the next
     * call.
     */
    private <T> T readingInOrder(Supplier<T> work) {
        if (reading(memory::hasNewcomers)) {
            holding(lock.writeLock(), () -> {
                memory.putNewcomersInOrder();
                return memory;
            });
        }
        return reading(work);
    }

    private <T> T reading(Supplier<T> work) {
        return holding(lock.readLock(), work);
    }

    private static <T> T holding(Lock lock, Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }
}
