package io.rapport.crm.jdbc;

import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.tck.FreshData;
import org.h2.jdbcx.JdbcDataSource;

/** An empty H2 database in memory. */
final class H2MemoryData implements FreshData {
    private final JdbcDataSource database = H2Databases.inMemory();

    @Override
    public CrmStorage open() {
        return JdbcStorage.of(database);
    }

    @Override
    public void close() {
        H2Databases.drop(database);
    }
}
