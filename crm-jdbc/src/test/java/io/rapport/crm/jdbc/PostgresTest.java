package io.rapport.crm.jdbc;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.StorageContract;
import net.jqwik.api.lifecycle.AddLifecycleHook;

@AddLifecycleHook(FewerTries.class)
class PostgresTest extends StorageContract {
    private static final PostgresData.Schemas SCHEMAS = new PostgresData.Schemas(PostgresDatabases.empty());

    @Override
    protected FreshData freshData() {
        return SCHEMAS.fresh();
    }
}
