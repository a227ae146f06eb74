package io.rapport.crm.jdbc;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.KernelContract;

class SqliteKernelTest extends KernelContract {
    @Override
    protected FreshData freshData() {
        return new SqliteData();
    }
}
