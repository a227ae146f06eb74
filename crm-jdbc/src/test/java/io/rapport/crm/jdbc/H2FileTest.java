package io.rapport.crm.jdbc;

import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.StorageContract;
import org.h2.jdbcx.JdbcConnectionPool;

class H2FileTest extends StorageContract {
    @Override
    protected FreshData freshData() {
        JdbcConnectionPool pool = H2Databases.inFile();
        return new FreshData() {
            @Override
            public CrmStorage open() {
                return JdbcStorage.of(pool);
            }

            @Override
            public void close() {
                H2Databases.drop(pool);
                pool.dispose();
            }
        };
    }
}
