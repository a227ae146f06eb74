package io.rapport.crm.jdbc;

import java.util.Optional;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a {@link JdbcStorage} is to be opened. */
public final class JdbcStorageBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(JdbcStorage.class);

    private final DataSource dataSource;
    private Prefix prefix = new Prefix("crm_");
    private Migration migration = Migration.MIGRATE;

    JdbcStorageBuilder(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /**
     * What the names of the tables begin with; {@code crm_} if nothing is said. Storages of different prefixes have
     * nothing to do with each other: give each tenant one, or a {@linkplain #schema schema}.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if it is not 1 to 31 letters, digits or underscores, or
     *     begins with a digit
     */
    public JdbcStorageBuilder tablePrefix(String text) {
        prefix = new Prefix(prefix.schema(), text);
        return this;
    }

    /**
     * Where the tables are; the current schema of the connections if nothing is said. {@link Migration#MIGRATE} creates
     * a schema that is not there.
     *
     * @param name exactly as the database spells it: H2 spells names in capitals, PostgreSQL in small letters, unless
     *     they were quoted when they were created
     * @throws io.rapport.crm.failure.InvalidInputException if it is not 1 to 31 letters, digits or underscores, or
     *     begins with a digit
     */
    public JdbcStorageBuilder schema(String name) {
        prefix = new Prefix(Optional.of(name), prefix.text());
        return this;
    }

    /** What to do about the tables; {@link Migration#MIGRATE} if nothing is said. */
    public JdbcStorageBuilder migration(Migration choice) {
        migration = choice;
        return this;
    }

    /**
     * Opens the storage.
     *
     * @throws io.rapport.crm.storage.StorageException if the database cannot be used, or its tables are of another version
     */
    public JdbcStorage open() {
        Dialect dialect = Dialect.of(dataSource);
        Transactions transactions = Transactions.on(dataSource, dialect);
        transactions.read(session -> {
            dialect.check(session, LOG);
            return session;
        });
        new Schema(dataSource, dialect, prefix).prepare(migration);
        AttributeColumns columns = transactions.read(session -> AttributeColumns.of(session, dialect, prefix));
        return new JdbcStorage(transactions, dialect, prefix, columns);
    }
}
