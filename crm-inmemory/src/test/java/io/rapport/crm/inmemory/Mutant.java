package io.rapport.crm.inmemory;

import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.StorageContract;
import java.util.function.UnaryOperator;

/** A storage with one fault, put to the contract. What the fault is stands in the class's name. */
abstract class Mutant extends StorageContract {
    private final UnaryOperator<CrmStorage> fault;

    Mutant(UnaryOperator<CrmStorage> fault) {
        this.fault = fault;
    }

    @Override
    protected final FreshData freshData() {
        InMemoryStorage first = new InMemoryStorage();
        return () -> fault.apply(InMemoryStorage.sharing(first));
    }
}
