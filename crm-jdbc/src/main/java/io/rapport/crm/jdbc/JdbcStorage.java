package io.rapport.crm.jdbc;

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
import io.rapport.crm.storage.Erasure;
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
import java.util.Set;
import javax.sql.DataSource;

/**
 * Storage in a relational database: H2 for now. The tables, and how to read them with SQL, are described in
 * {@code docs/storage.md}.
 *
 * <p>Every call takes one connection of the data source and gives it back as it was. A pool is not required, but without
 * one each call opens a connection.
 */
public final class JdbcStorage implements CrmStorage {
    private final Transactions transactions;
    private final Rows rows;
    private final Writer writer;
    private final FactHistory histories;
    private final CustomerSearch search;

    JdbcStorage(Transactions transactions, Dialect dialect, Prefix prefix, AttributeColumns columns) {
        this.transactions = transactions;
        this.rows = Rows.of(dialect, prefix, columns);
        this.writer = new Writer(rows);
        this.histories = new FactHistory(prefix);
        this.search = new CustomerSearch(prefix, columns, rows.attributes());
    }

    /**
     * Opens a storage whose tables begin with {@code crm_}, and creates them or brings them up to date.
     *
     * @throws io.rapport.crm.storage.StorageException if the database cannot be used
     */
    public static JdbcStorage of(DataSource dataSource) {
        return with(dataSource).open();
    }

    /** A storage to be opened in another way. */
    public static JdbcStorageBuilder with(DataSource dataSource) {
        return new JdbcStorageBuilder(dataSource);
    }

    @Override
    public CommitResult commit(Commit commit) {
        return transactions.write(session -> writer.commit(session, commit));
    }

    @Override
    public CommitResult erase(Erasure erasure) {
        return transactions.write(session -> writer.erase(session, erasure));
    }

    @Override
    public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers) {
        return customers.isEmpty()
                ? Map.of()
                : transactions.read(session -> rows.customers().load(session, customers));
    }

    @Override
    public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
        return identifiers.isEmpty()
                ? Map.of()
                : transactions.read(session -> rows.identifiers().owners(session, identifiers));
    }

    @Override
    public Set<Identifier> identifiers(CustomerId customer) {
        return transactions.read(session -> rows.identifiers().of(session, customer));
    }

    @Override
    public Page<Recorded> history(History history, Cursor after, int limit) {
        return transactions.read(session -> histories.history(session, history, after, limit));
    }

    @Override
    public Page<Recorded> feed(Cursor after, int limit) {
        return transactions.read(session -> histories.feed(session, after, limit));
    }

    @Override
    public Page<Found> find(Query query, Cursor after, int limit) {
        return transactions.readSnapshot(session -> search.find(session, query, after, limit));
    }

    @Override
    public Totals total(Criterion where, Optional<Attribute<Long>> amount) {
        return transactions.read(session -> search.total(session, where, amount));
    }

    @Override
    public List<DueEntry> due(String kind, Instant until, int limit) {
        return transactions.read(session -> rows.dues().until(session, kind, until, limit));
    }

    @Override
    public Map<String, Document> documents(Collection<String> names) {
        return transactions.read(session -> rows.documents().load(session, names));
    }

    /** Does nothing: the data source is the caller's, and nothing else is held open. */
    @Override
    public void close() {}
}
