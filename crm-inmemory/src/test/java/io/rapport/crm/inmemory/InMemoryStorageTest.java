package io.rapport.crm.inmemory;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.StorageContract;

class InMemoryStorageTest extends StorageContract {
    @Override
    protected FreshData freshData() {
        InMemoryStorage first = new InMemoryStorage();
        return () -> InMemoryStorage.sharing(first);
    }
}
