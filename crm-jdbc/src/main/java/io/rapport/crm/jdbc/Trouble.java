package io.rapport.crm.jdbc;

import java.util.Set;

/** Names what may be wrong when a database fails, and says what is to be done about it. */
enum Trouble {
    /** Others were writing: it may succeed when everything is repeated. */
    RACE("others were writing", "repeat it"),
    FAILED_TRANSACTION("the transaction of the application has failed before", "roll it back, and repeat all of it"),
    NO_CONNECTION("no connection could be had in time", "give connections back, or give the pool more of them"),
    POOL_CLOSED("the data source is closed", "keep it open for as long as the storage is used"),
    TOO_MANY_CONNECTIONS("the server takes no more connections", "allow more of them, or make the pools smaller"),
    UNREACHABLE("the database cannot be reached", "check that it runs and can be reached, and repeat it"),
    STOPPING("the database stops, or was closed", "repeat it when it is there again"),
    NO_DATABASE("there is no such database, or it cannot be opened", "check its name and path, and create it"),
    IN_USE("another process has opened the database", "close the other one, or use a server"),
    NO_LOGIN("the database does not let this user in", "check user and password"),
    NO_RIGHTS("the user lacks a right", "grant the user select, insert, update and delete, and create for MIGRATE"),
    NO_TABLES("tables or columns are missing", "open the storage with Migration.MIGRATE"),
    READ_ONLY("the database is read-only", "open one that can be written"),
    DISK_FULL("the disk is full", "make room, and repeat it"),
    DAMAGED("the database is damaged, or no database of this kind", "restore it from a backup"),
    MISFIT("a value does not fit its column", "check that the tables are the library's own"),
    UNKNOWN("the database failed", "repeat it, and look into the database's log if it fails again");

    private static final Set<String> NO_TABLE_OR_COLUMN = Set.of("42P01", "42703", "3F000");

    private final String text;
    private final String remedy;

    Trouble(String text, String remedy) {
        this.text = text;
        this.remedy = remedy;
    }

    String text() {
        return text;
    }

    String remedy() {
        return remedy;
    }

    /** Tells what an SQL state means whose meaning is the same in all databases. */
    static Trouble ofState(String state) {
        if (state.startsWith("42S") || NO_TABLE_OR_COLUMN.contains(state)) {
            return NO_TABLES;
        }
        return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
            case "08" -> UNREACHABLE;
            case "22" -> MISFIT;
            case "28" -> NO_LOGIN;
            default -> UNKNOWN;
        };
    }
}
