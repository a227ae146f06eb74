package io.rapport.crm.jdbc;

import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.tck.FreshData;

/** An empty SQLite database in a file. */
final class SqliteData implements FreshData {
    private final HikariDataSource database = SqliteDatabases.empty();

    @Override
    public CrmStorage open() {
        return JdbcStorage.of(database);
    }

    @Override
    public void close() {
        SqliteDatabases.drop(database);
    }
}
