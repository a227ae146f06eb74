package io.rapport.crm.jdbc;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.StorageContract;
import net.jqwik.api.lifecycle.AddLifecycleHook;

/** A pool as an application may have set it up: inserts of a batch joined by the driver, and another isolation. */
@AddLifecycleHook(FewerTries.class)
class PostgresOtherPoolTest extends StorageContract {
    private static final PostgresData.Schemas SCHEMAS = new PostgresData.Schemas(PostgresDatabases.empty(
            "&reWriteBatchedInserts=true&options=-c%20default_transaction_isolation=serializable"));

    @Override
    protected FreshData freshData() {
        return SCHEMAS.fresh();
    }
}
