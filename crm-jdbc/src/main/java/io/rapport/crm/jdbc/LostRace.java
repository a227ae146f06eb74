package io.rapport.crm.jdbc;

import java.sql.SQLException;

/** Somebody else changed between two statements what the first one had seen. Like a race that the database reports. */
final class LostRace extends SQLException {
    private static final long serialVersionUID = 1L;

    LostRace() {
        super("changed between two statements", "40001");
    }
}
