package io.rapport.crm.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** This database is H2, as an application embeds it: a file of this process. */
final class H2Database extends Database {
    private static final String WRITE_DELAY =
            "select SETTING_VALUE from INFORMATION_SCHEMA.SETTINGS where SETTING_NAME = 'WRITE_DELAY'"
                    + " order by SETTING_VALUE desc";

    private final String url;

    private H2Database(String url) {
        super(url);
        this.url = url;
    }

    /** Opens a new file in a directory. It has a cache of 1 GB, or H2 would read pages again and again. */
    static H2Database fresh(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path database = directory.resolve("h2").toAbsolutePath();
        Files.deleteIfExists(Path.of(database + ".mv.db"));
        return at("jdbc:h2:file:" + database + ";USER=sa;WRITE_DELAY=0;CACHE_SIZE=1048576");
    }

    /**
     * Opens a database without the cache of answers: H2 would answer the same question about unchanged tables from
     * memory.
     */
    static H2Database at(String url) {
        return new H2Database(url + ";OPTIMIZE_REUSE_RESULTS=0");
    }

    @Override
    HandSql handSql() {
        return new H2HandSql();
    }

    @Override
    String settings() throws SQLException {
        return "WRITE_DELAY=" + ask(WRITE_DELAY).orElse("not set");
    }

    @Override
    void requireDurable() throws SQLException {
        if (!settings().equals("WRITE_DELAY=0")) {
            throw new IllegalStateException("H2 acknowledges commits before they are on disk; say WRITE_DELAY=0");
        }
    }

    @Override
    long bytesOnDisk() throws IOException, SQLException {
        return Files.size(file());
    }

    /** H2 writes changed pages to new places and lets the old ones lie; this writes the file anew. */
    @Override
    long bytesWhenTidied() throws IOException, SQLException {
        Path file = file();
        // The pool would ask a database that is gone how its connections are.
        close();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("shutdown compact");
        }
        return Files.size(file);
    }

    private Path file() throws SQLException {
        return Path.of(ask("select database_path()").orElseThrow() + ".mv.db");
    }
}
