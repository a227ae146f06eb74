package io.rapport.crm.jdbc;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.StorageContract;

class H2MemoryTest extends StorageContract {
    @Override
    protected FreshData freshData() {
        return new H2MemoryData();
    }
}
