package io.rapport.crm.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.tck.FreshData;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * An empty schema of a PostgreSQL database. What was created for one test is emptied for the next: to create it takes
 * longer than most tests do.
 */
final class PostgresData implements FreshData {
    private final Schemas schemas;
    private final String schema;

    private PostgresData(Schemas schemas, String schema) {
        this.schemas = schemas;
        this.schema = schema;
    }

    /** The schemas of a database. */
    static final class Schemas {
        private final Deque<String> empty = new ArrayDeque<>();
        private final HikariDataSource database;
        private int created;

        Schemas(HikariDataSource database) {
            this.database = database;
        }

        FreshData fresh() {
            if (empty.isEmpty()) {
                empty.push("s" + ++created);
                JdbcStorage.with(database).schema(empty.element()).open();
            }
            return new PostgresData(this, empty.pop());
        }
    }

    @Override
    public CrmStorage open() {
        return JdbcStorage.with(schemas.database)
                .schema(schema)
                .migration(Migration.NONE)
                .open();
    }

    @Override
    public void close() {
        for (String table :
                new String[] {"customer", "identifier", "interaction", "ref", "attribute", "due", "document"}) {
            PlainSql.execute(schemas.database, "delete from " + schema + ".crm_" + table);
        }
        schemas.empty.push(schema);
    }
}
