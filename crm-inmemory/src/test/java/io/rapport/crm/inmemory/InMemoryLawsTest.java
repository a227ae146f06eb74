package io.rapport.crm.inmemory;

import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.LawsContract;

class InMemoryLawsTest extends LawsContract {
    @Override
    protected FreshData freshData() {
        InMemoryStorage first = new InMemoryStorage();
        return () -> InMemoryStorage.sharing(first);
    }
}
