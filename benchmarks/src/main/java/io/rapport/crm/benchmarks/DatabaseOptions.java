package io.rapport.crm.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Option;

/** Says which database is measured, and where its files lie. */
final class DatabaseOptions {
    @Option(
            names = "--database",
            paramLabel = "sqlite|h2|postgresql|JDBC-URL",
            description = "A fresh SQLite or H2 file, a fresh PostgreSQL server, or an empty database of your own; also"
                    + " postgresql?PARAMETERS for the driver. Default: ${DEFAULT-VALUE}.")
    private String database = "sqlite";

    @Option(
            names = "--directory",
            paramLabel = "DIRECTORY",
            description = "Where fresh databases are made; whatever is there of earlier runs is deleted."
                    + " Default: ${DEFAULT-VALUE}.")
    private Path directory = Path.of("benchmarks", "target", "databases");

    /** Opens the database, and refuses one that would acknowledge what is not yet on disk. */
    Database open() throws IOException, SQLException {
        Database opened = connect();
        try {
            opened.requireDurable();
            return opened;
        } catch (SQLException | RuntimeException unusable) {
            opened.close();
            throw unusable;
        }
    }

    private Database connect() throws IOException {
        if (database.startsWith("jdbc:postgresql:")) {
            return PostgresDatabase.at(database);
        } else if (database.startsWith("jdbc:h2:")) {
            return H2Database.at(database);
        } else if (database.startsWith("jdbc:sqlite:")) {
            return SqliteDatabase.at(database);
        }
        String[] named = database.split("\\?", 2);
        String parameters = named.length == 2 ? named[1] : "";
        return switch (named[0]) {
            case "sqlite" -> SqliteDatabase.fresh(directory);
            case "h2" -> H2Database.fresh(directory);
            case "postgresql" -> PostgresDatabase.fresh(directory, parameters);
            default ->
                throw new IllegalArgumentException(
                        "no such database; give sqlite, h2, postgresql or a JDBC URL of these");
        };
    }
}
