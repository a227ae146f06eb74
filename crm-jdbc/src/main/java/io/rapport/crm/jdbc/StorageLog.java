package io.rapport.crm.jdbc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the logger of this package. It has the name of the class that users know; the name is a text, so that this
 * class does not refer to that one.
 */
final class StorageLog {
    static final Logger LOG = LoggerFactory.getLogger("io.rapport.crm.jdbc.JdbcStorage");

    private StorageLog() {}
}
