package io.rapport.crm.tck;

import io.rapport.crm.storage.CrmStorage;

/** Data for one test: empty at first, and seen by nobody else. */
@FunctionalInterface
public interface FreshData extends AutoCloseable {
    /** Opens an instance on this data. The suite opens two, which must see each other's writing, and closes them. */
    CrmStorage open();

    /** Throws the data away. Called when the instances are closed; does nothing unless an adapter says what. */
    @Override
    default void close() {}
}
