package io.rapport.crm.jdbc;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.LawsContract;

class H2LawsTest extends LawsContract {
    @Override
    protected FreshData freshData() {
        return new H2MemoryData();
    }
}
