package io.rapport.crm.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;

/** Each of these SQLite databases is for one test. They lie under {@code target}. */
final class SqliteDatabases {
    private SqliteDatabases() {}

    static HikariDataSource empty() {
        return at(file());
    }

    static Path file() {
        Path folder = Path.of("target", "sqlite");
        try {
            Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return folder.resolve(UUID.randomUUID() + ".db");
    }

    /** Whoever waits for another program's lock waits for a short time. */
    static HikariDataSource at(Path file) {
        return at(file, "?busy_timeout=50");
    }

    static HikariDataSource at(Path file, String settings) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + file + settings);
        config.setPoolName(file.toString());
        config.setMaximumPoolSize(20);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    /** The file is copied, and stays as it is. */
    static HikariDataSource copyOf(Path original) {
        Path copy = file();
        try {
            Files.copy(original, copy);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return at(copy);
    }

    static void drop(HikariDataSource database) {
        database.close();
        for (String part : List.of("", "-wal", "-shm")) {
            try {
                Files.deleteIfExists(Path.of(database.getPoolName() + part));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
