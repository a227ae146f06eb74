package io.rapport.crm.jdbc;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.KernelContract;

class H2KernelTest extends KernelContract {
    @Override
    protected FreshData freshData() {
        return new H2MemoryData();
    }
}
