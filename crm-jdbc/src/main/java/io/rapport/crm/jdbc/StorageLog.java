package io.rapport.crm.jdbc;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.helpers.NOPLogger;

/**
 * Holds the logger of this package. It has the name of the class that users know; the name is a text, so that this
 * class does not refer to that one.
 */
final class StorageLog {
    static final Logger LOG = LoggerFactory.getLogger("io.rapport.crm.jdbc.JdbcStorage");

    private StorageLog() {}

    /** Warns of what endangers the data. Where nothing is logged, the warning goes to the error stream. */
    static void warn(String danger) {
        warn(LOG, danger);
    }

    static void warn(Logger log, String danger) {
        if (log instanceof NOPLogger) {
            System.err.println("Rapport: " + danger);
        } else {
            log.warn(danger);
        }
    }
}
