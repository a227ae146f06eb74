package io.rapport.crm.inmemory;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.KernelContract;

class InMemoryKernelTest extends KernelContract {
    @Override
    protected FreshData freshData() {
        InMemoryStorage first = new InMemoryStorage();
        return () -> InMemoryStorage.sharing(first);
    }
}
