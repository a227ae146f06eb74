package io.rapport.crm.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import picocli.CommandLine.Option;

/** Which database is measured, and where its files lie. */
final class DatabaseOptions {
    @Option(
            names = "--database",
            paramLabel = "h2|JDBC-URL",
            description = "A fresh H2 file, or an empty database of your own. Default: ${DEFAULT-VALUE}.")
    private String database = "h2";

    @Option(
            names = "--directory",
            paramLabel = "DIRECTORY",
            description = "Where fresh databases are made; whatever is there of earlier runs is deleted."
                    + " Default: ${DEFAULT-VALUE}.")
    private Path directory = Path.of("benchmarks", "target", "databases");

    /** Opens the database, and refuses one that would acknowledge what is not yet on disk. */
    Database open() throws IOException, SQLException {
        Database opened = database.equals("h2") ? H2Database.fresh(directory) : H2Database.at(database);
        try {
            opened.requireDurable();
            return opened;
        } catch (SQLException | RuntimeException unusable) {
            opened.close();
            throw unusable;
        }
    }
}
