package io.rapport.crm.jdbc;

import io.rapport.crm.storage.StorageException;

/**
 * Says what is done about a connection that comes with autocommit switched off. The library never commits or rolls back
 * a transaction that it has not begun.
 */
enum ForeignTransaction {
    /** The connection is in a transaction of the application, and the library takes part in it. */
    JOIN,
    /** The connection may be in a transaction of the application, and is refused. */
    REFUSE,
    /** The application says that its connections come without autocommit, and are in no transaction. */
    NONE;

    /**
     * Refuses a connection that may be in a transaction and must not be.
     *
     * @throws StorageException if it is refused
     */
    void check(Borrowed connection) {
        if (this == REFUSE && !connection.commitsItself()) {
            throw new StorageException(
                    "the data source gives a connection with autocommit switched off, which may be in "
                            + "the middle of a transaction of the application; nothing was read or stored. To take part in that "
                            + "transaction, use JdbcStorage.joining(dataSource). If the pool switches autocommit off for all its "
                            + "connections, use JdbcStorage.with(dataSource).autoCommitOff()");
        }
    }

    /**
     * Refuses to open a storage on a connection that may be in a transaction: what opening writes must not go with
     * that. Where connections are never anything else, nothing would ever be committed.
     *
     * @throws StorageException if it is refused
     */
    void checkOpening(Borrowed connection) {
        check(connection);
        if (this == JOIN && !connection.commitsItself()) {
            throw new StorageException(
                    "the data source gives a connection with autocommit switched off. Open a storage "
                            + "that joins before a transaction begins; and let the pool hand out connections with autocommit, or "
                            + "what is written outside a transaction would never be committed");
        }
    }

    /** Tells whether the library takes part in the transaction that a connection is in. */
    boolean surrounds(Borrowed connection) {
        return this == JOIN && !connection.commitsItself();
    }
}
