package io.rapport.crm.jdbc;

import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.StorageContract;
import org.h2.jdbcx.JdbcDataSource;

class H2MemoryTest extends StorageContract {
    @Override
    protected FreshData freshData() {
        JdbcDataSource database = H2Databases.inMemory();
        return new FreshData() {
            @Override
            public CrmStorage open() {
                return JdbcStorage.of(database);
            }

            @Override
            public void close() {
                H2Databases.drop(database);
            }
        };
    }
}
