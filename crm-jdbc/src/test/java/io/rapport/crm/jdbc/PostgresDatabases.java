package io.rapport.crm.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;

/** Empty PostgreSQL databases. Their server is started when it is first needed, and stops with the tests. */
final class PostgresDatabases {
    private static final EmbeddedPostgres SERVER = start();
    private static final AtomicInteger LAST = new AtomicInteger();

    private PostgresDatabases() {}

    private static EmbeddedPostgres start() {
        try {
            // As in production, or every opening would warn.
            return EmbeddedPostgres.builder()
                    .setServerConfig("fsync", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static HikariDataSource empty() {
        return empty("");
    }

    /** Its connections have these parameters in their URL, each beginning with an ampersand. */
    static HikariDataSource empty(String parameters) {
        return created("", parameters);
    }

    static HikariDataSource encodedAs(String encoding) {
        return created(" encoding '" + encoding + "' locale 'C' template template0", "");
    }

    private static HikariDataSource created(String how, String parameters) {
        String name = "test" + LAST.incrementAndGet();
        PlainSql.execute(SERVER.getPostgresDatabase(), "create database " + name + how);
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(SERVER.getJdbcUrl("postgres", name) + parameters);
        config.setMaximumPoolSize(16);
        config.setMinimumIdle(0);
        return new HikariDataSource(config);
    }

    static void drop(HikariDataSource database) {
        database.close();
        PlainSql.execute(SERVER.getPostgresDatabase(), "drop database " + database.getPoolName() + " with (force)");
    }
}
