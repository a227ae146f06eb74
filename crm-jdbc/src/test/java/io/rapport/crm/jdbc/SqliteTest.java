package io.rapport.crm.jdbc;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.StorageContract;

class SqliteTest extends StorageContract {
    @Override
    protected FreshData freshData() {
        return new SqliteData();
    }
}
