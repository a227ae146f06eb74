package io.rapport.crm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;

/** This database is SQLite, as an application embeds it: a file of this process. */
final class SqliteDatabase extends Database {
    private SqliteDatabase(String url) {
        super(url);
    }

    /** Opens a new file in a directory. */
    static SqliteDatabase fresh(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path database = directory.resolve("sqlite.db").toAbsolutePath();
        for (String part : new String[] {"", "-wal", "-shm"}) {
            Files.deleteIfExists(Path.of(database + part));
        }
        return at("jdbc:sqlite:" + database);
    }

    /** Opens a database with a cache of 64 MB for each connection; the 2 MB of SQLite suit a telephone. */
    static SqliteDatabase at(String url) {
        return new SqliteDatabase(url + (url.contains("?") ? "&" : "?") + "cache_size=-65536");
    }

    @Override
    HandSql handSql() {
        return new SqliteHandSql();
    }

    @Override
    String settings() throws SQLException {
        return "journal_mode=" + ask("pragma journal_mode").orElse("") + ", synchronous="
                + ask("pragma synchronous").orElse("");
    }

    @Override
    void requireDurable() throws SQLException {
        if (!ask("pragma synchronous").orElse("").equals("2")) {
            throw new IllegalStateException(
                    "SQLite acknowledges commits before they are on disk; say synchronous=FULL");
        }
    }

    @Override
    long bytesOnDisk() throws IOException, SQLException {
        return Files.size(file());
    }

    @Override
    long bytesWhenTidied() throws IOException, SQLException {
        execute("vacuum");
        execute("pragma wal_checkpoint(truncate)");
        return bytesOnDisk();
    }

    private Path file() throws SQLException {
        return Path.of(
                ask("select file from pragma_database_list where name = 'main'").orElseThrow());
    }
}
