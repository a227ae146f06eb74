package io.rapport.crm.jdbc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where this package logs: under the name of the class that users know, which is not named here as a class. */
final class StorageLog {
    static final Logger LOG = LoggerFactory.getLogger("io.rapport.crm.jdbc.JdbcStorage");

    private StorageLog() {}
}
