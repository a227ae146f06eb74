package io.rapport.crm.tck;

import io.rapport.crm.storage.CrmStorage;

/** The data of one test, which is empty at first and seen by nobody else. */
@FunctionalInterface
public interface FreshData extends AutoCloseable {
    /**
     * Opens an instance on this data. The suite opens two instances, each of which must see what the other writes, and
     * closes them.
     */
    CrmStorage open();

    /**
     * Throws the data away. It is called when the instances are closed, and does nothing unless an adapter overrides
     * it.
     */
    @Override
    default void close() {}
}
