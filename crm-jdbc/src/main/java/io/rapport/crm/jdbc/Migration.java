package io.rapport.crm.jdbc;

/**
 * Says what opening a storage does about its tables. Whatever is chosen, tables that are then of another version are
 * refused.
 */
public enum Migration {
    /** Creates the tables, or brings older ones up to date. */
    MIGRATE,
    /** Changes nothing, and checks that the history of the tables is the expected one. */
    VALIDATE,
    /** Changes nothing, because somebody else runs the SQL of {@code META-INF/rapport}. */
    NONE
}
