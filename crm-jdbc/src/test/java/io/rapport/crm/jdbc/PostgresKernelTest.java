package io.rapport.crm.jdbc;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.KernelContract;

class PostgresKernelTest extends KernelContract {
    private static final PostgresData.Schemas SCHEMAS = new PostgresData.Schemas(PostgresDatabases.empty());

    @Override
    protected FreshData freshData() {
        return SCHEMAS.fresh();
    }
}
