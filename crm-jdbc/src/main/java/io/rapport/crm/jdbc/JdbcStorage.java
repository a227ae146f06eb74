package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.failure.Require;
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
import io.rapport.crm.storage.StorageException;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.storage.Totals;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A storage in a relational database, which is SQLite, PostgreSQL or H2. The tables, and how to read them with SQL, are
 * described in {@code docs/storage.md}.
 *
 * <p>Every call takes one connection of the data source and gives it back as it was. A pool is not required, but
 * without one each call opens a connection.
 */
public final class JdbcStorage implements CrmStorage {
    private final Transactions transactions;
    private final Tables tables;
    private final CommitWriter writer;
    private final FactHistory histories;
    private final CustomerSearch search;

    private JdbcStorage(Transactions transactions, Prefix prefix, AttributeColumns columns) {
        SqlDialect dialect = transactions.dialect();
        this.transactions = transactions;
        this.tables = Tables.of(dialect, prefix, columns);
        this.writer = new CommitWriter(dialect, prefix, tables);
        this.histories = new FactHistory(prefix);
        this.search = new CustomerSearch(dialect, prefix, columns, tables);
    }

    /**
     * Opens a storage whose tables begin with {@code crm_}, and creates them or brings them up to date.
     *
     * @throws StorageException if the database cannot be used
     */
    public static JdbcStorage of(DataSource dataSource) {
        return with(dataSource).open();
    }

    /**
     * Opens a storage that takes part in the application's transactions: what it writes is kept or undone with what
     * else the application writes in them. A connection that comes with autocommit switched off is in such a
     * transaction; it is never committed or rolled back here, and what a call that fails has written in it is undone.
     * Calls outside a transaction, on a connection with autocommit, have one of their own. The storage, and the
     * {@code Crm} on it, are opened outside a transaction.
     *
     * <p>A call may end in a {@link io.rapport.crm.storage.RepeatTransactionException}, after which the application
     * rolls its transaction back and repeats all of it: something of the call may be left in it.
     *
     * @param dataSource gives the connection of the transaction that the thread is in, and closing that does not end
     *     the transaction: a {@code TransactionAwareDataSourceProxy} of Spring, the data source of a JTA transaction
     *     manager, or {@link HostConnections}
     * @throws StorageException if the database cannot be used
     */
    public static JdbcStorage joining(DataSource dataSource) {
        return with(dataSource).joining().open();
    }

    /** Returns a builder for a storage that is opened in another way. */
    public static Builder with(DataSource dataSource) {
        return new Builder(dataSource);
    }

    @Override
    public CommitResult commit(Commit commit) {
        return transactions.write(session -> writer.commit(session, commit));
    }

    @Override
    public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
        if (customers.isEmpty()) {
            return Map.of();
        }
        return extent == Extent.WHOLE
                ? transactions.readSnapshot(session -> tables.loadWhole(session, customers))
                : transactions.read(session -> tables.customers().load(session, customers));
    }

    @Override
    public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
        return identifiers.isEmpty()
                ? Map.of()
                : transactions.read(session -> tables.identifiers().owners(session, identifiers));
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
        return transactions.read(session -> tables.dues().until(session, kind, until, limit));
    }

    @Override
    public Map<String, Document> documents(Collection<String> names) {
        return transactions.read(session -> tables.documents().load(session, names));
    }

    /** Does nothing: the data source is the caller's, and nothing else is held open. */
    @Override
    public void close() {}

    /** Opens a storage with settings of the caller's own. */
    public static final class Builder {
        private final DataSource dataSource;
        private Prefix prefix = new Prefix("crm_");
        private Migration migration = Migration.MIGRATE;
        private ForeignTransaction foreign = ForeignTransaction.REFUSE;
        private boolean showing;

        private Builder(DataSource dataSource) {
            this.dataSource = dataSource;
        }

        /**
         * Sets what the names of the tables begin with; the default is {@code crm_}. Storages with different prefixes
         * share nothing: give each tenant a prefix of its own, or a {@linkplain #schema schema}.
         *
         * @throws io.rapport.crm.failure.InvalidInputException if it is not 1 to 31 letters, digits or underscores, or
         *     begins with a digit
         */
        public Builder tablePrefix(String text) {
            prefix = new Prefix(prefix.schema(), text);
            return this;
        }

        /**
         * Sets the schema of the tables; the default is the current schema of the connections.
         * {@link Migration#MIGRATE} creates a schema that does not exist.
         *
         * @param name exactly as the database spells it: H2 spells names in upper case and PostgreSQL in lower case,
         *     unless they were quoted when they were created
         * @throws io.rapport.crm.failure.InvalidInputException if it is not 1 to 31 letters, digits or underscores, or
         *     begins with a digit
         */
        public Builder schema(String name) {
            prefix = new Prefix(Optional.of(name), prefix.text());
            return this;
        }

        /** Sets what to do about the tables; the default is {@link Migration#MIGRATE}. */
        public Builder migration(Migration choice) {
            migration = choice;
            return this;
        }

        /**
         * Lets the storage take part in the application's transactions: see {@link JdbcStorage#joining}.
         *
         * @throws io.rapport.crm.failure.InvalidInputException together with {@link #autoCommitOff}
         */
        public Builder joining() {
            requireOne(ForeignTransaction.JOIN);
            return this;
        }

        /**
         * Says that the connections come with autocommit switched off and are in no transaction, as a pool may be set
         * up. Without this they are refused, because they may be in the middle of a transaction of the application,
         * which must not be committed.
         *
         * @throws io.rapport.crm.failure.InvalidInputException together with {@link #joining}
         */
        public Builder autoCommitOff() {
            requireOne(ForeignTransaction.NONE);
            return this;
        }

        /**
         * Shows the database's own messages, as the causes of exceptions. They say more, and may quote what is stored:
         * names, e-mail addresses. So they are withheld unless this is called.
         */
        public Builder showingDatabaseMessages() {
            showing = true;
            return this;
        }

        private void requireOne(ForeignTransaction choice) {
            boolean first = foreign == ForeignTransaction.REFUSE || foreign == choice;
            Require.that(first, "transactions", "joining and autoCommitOff", "choose one of the two");
            foreign = choice;
        }

        /**
         * Opens the storage.
         *
         * @throws StorageException if the database cannot be used, or its tables are of another version
         */
        public JdbcStorage open() {
            Transactions transactions = Transactions.on(dataSource, foreign, new Failures(showing));
            new Schema(transactions, prefix).prepare(migration);
            AttributeColumns columns = transactions.read(session -> {
                transactions.dialect().checkContents(session.inquiry(), prefix);
                return AttributeColumns.of(session, transactions.dialect(), prefix);
            });
            return new JdbcStorage(transactions, prefix, columns);
        }
    }
}
