package io.rapport.crm.jdbc;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.LawsContract;

class SqliteLawsTest extends LawsContract {
    @Override
    protected FreshData freshData() {
        return new SqliteData();
    }
}
