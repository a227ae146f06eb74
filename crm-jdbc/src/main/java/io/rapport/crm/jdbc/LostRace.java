package io.rapport.crm.jdbc;

import java.sql.SQLException;

/**
 * Reports that, between two statements, somebody else has changed what the first one had seen. It is treated like a
 * race that the database reports.
 */
final class LostRace extends SQLException {
    private static final long serialVersionUID = 1L;

    LostRace() {
        super("changed between two statements", "40001");
    }
}
