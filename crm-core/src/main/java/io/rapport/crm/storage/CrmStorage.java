package io.rapport.crm.storage;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.profile.DueEntry;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * This is what a storage adapter must be able to do. It keeps facts as encoded rows, profiles as bytes, attributes as
 * typed cells and dues; it knows no rule of the domain and no feature. Whether an adapter does it right is decided by
 * the contract suite, {@code crm-tck}.
 *
 * <p>The test of an adapter is as short as this:
 *
 * <pre>{@code
 * class MyStorageTest extends StorageContract {
 *     @Override
 *     protected FreshData freshData() {
 *         MyDatabase database = MyDatabase.empty();
 *         return () -> new MyStorage(database);
 *     }
 * }
 * }</pre>
 *
 * <p>Limits are at least 1. An adapter is safe for use by many threads. What was committed is seen by every later read,
 * through any instance on the same data. Texts are compared to the letter. Every method throws {@link StorageException}
 * if the database fails; nothing is then half-written.
 */
public interface CrmStorage extends AutoCloseable {
    /**
     * Writes all of it or nothing. What stands in the way is an answer, not an exception; where several things do,
     * versions come before fact ids and these before identifiers. Fact ids and identifiers are judged as if those who
     * are removed had gone already.
     */
    CommitResult commit(Commit commit);

    /**
     * Reads the stored profiles of those of these customers that exist, with what belongs to them if the extent says
     * so.
     */
    Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent);

    /** Reads the stored profiles, and no more, of the owners of those of these identifiers that have one. */
    Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers);

    /** Reads facts by time ({@link Recorded#BY_TIME}) or the other way round. */
    Page<Recorded> history(History history, Cursor after, int limit);

    /**
     * Reads the whole log, by customer and then by time. It is for work at rest: what is written meanwhile may be
     * missed.
     */
    Page<Recorded> feed(Cursor after, int limit);

    /** Reads the profiles and attributes of the customers that a query selects, in its order. */
    Page<Found> find(Query query, Cursor after, int limit);

    /**
     * Counts the customers that a criterion selects and sums an attribute over them, a missing value being nothing. If
     * none is named, they are only counted.
     *
     * @throws ArithmeticException if the sum does not fit into a {@code long}
     */
    Totals total(Criterion where, Optional<Attribute<Long>> amount);

    /** Returns what is due up to and including a moment: the earliest first, those of one moment by customer. */
    List<DueEntry> due(String kind, Instant until, int limit);

    /** Reads those of the documents of these names that exist, by name. */
    Map<String, Document> documents(Collection<String> names);

    /** Gives back what the adapter itself has opened. */
    @Override
    void close();
}
