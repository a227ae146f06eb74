package io.rapport.crm.benchmarks;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** This database is PostgreSQL: a server of its own that ends with the program, or one that is there. */
final class PostgresDatabase extends Database {
    private static final List<String> DURABLE = List.of("fsync", "synchronous_commit", "full_page_writes");

    private final Optional<EmbeddedPostgres> server;

    private PostgresDatabase(String url, Optional<EmbeddedPostgres> server) {
        super(url);
        this.server = server;
    }

    /**
     * Starts a new server with its data in a directory.
     *
     * @param parameters for the URL of the driver, such as {@code reWriteBatchedInserts=true}
     */
    static PostgresDatabase fresh(Path directory, String parameters) throws IOException {
        Files.createDirectories(directory);
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(directory.resolve("postgresql"))
                .setCleanDataDirectory(true)
                // A database of a gigabyte and more has a server with some memory.
                .setServerConfig("shared_buffers", "1GB");
        // The embedded server is meant for tests: left to itself it would not wait for the disk.
        DURABLE.forEach(setting -> server.setServerConfig(setting, "on"));
        EmbeddedPostgres started = server.start();
        String url = started.getJdbcUrl("postgres", "postgres");
        return new PostgresDatabase(url + "&" + parameters, Optional.of(started));
    }

    static PostgresDatabase at(String url) {
        return new PostgresDatabase(url, Optional.empty());
    }

    @Override
    HandSql handSql() {
        return new PostgresHandSql();
    }

    @Override
    String settings() throws SQLException {
        StringBuilder settings = new StringBuilder("shared_buffers=" + show("shared_buffers"));
        for (String setting : DURABLE) {
            settings.append(", ").append(setting).append('=').append(show(setting));
        }
        return settings.toString();
    }

    @Override
    void requireDurable() throws SQLException {
        for (String setting : DURABLE) {
            if (!show(setting).equals("on")) {
                throw new IllegalStateException("this PostgreSQL acknowledges commits that may be lost: " + setting
                        + " is " + show(setting) + ", switch it on");
            }
        }
    }

    @Override
    long bytesOnDisk() throws SQLException {
        return ask("select pg_database_size(current_database())")
                .map(Long::parseLong)
                .orElseThrow();
    }

    @Override
    long bytesWhenTidied() throws SQLException {
        execute("vacuum");
        return bytesOnDisk();
    }

    @Override
    public void close() throws IOException {
        super.close();
        if (server.isPresent()) {
            server.get().close();
        }
    }

    private String show(String setting) throws SQLException {
        return ask("show " + setting).orElse("not set");
    }
}
