package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.StorageException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is wrong with a database is named, and what is to be done about it. */
class TroubleTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "57P01 |     0 | the database stops",
                "3D000 |     0 | there is no such database",
                "42501 |     0 | the user lacks a right",
                "42P01 |     0 | tables or columns are missing",
                "53100 |     0 | the disk is full",
                "53300 |     0 | the server takes no more connections",
                "25006 |     0 | the database is read-only",
                "28P01 |     0 | the database does not let this user in",
                "08006 |     0 | the database cannot be reached",
                "90020 | 90020 | another process has opened the database",
                "90098 | 90098 | the database stops, or was closed",
                "90146 | 90146 | there is no such database",
                "90100 | 90100 | the disk is full",
                "      |     8 | the database is read-only",
                "      |    11 | the database is damaged",
                "      |    13 | the disk is full",
                "      |    14 | there is no such database, or it cannot be opened",
                "      |    99 | the database failed",
            })
    void isNamedByTheCodesOfTheDatabases(String state, int code, String name) {
        SQLException failure = new SQLException("anna@example.org", state, code);

        assertThat(new Failures(false).of(failure)).hasMessageStartingWith(name).hasMessageNotContaining("anna");
    }

    @ParameterizedTest
    @EnumSource(Database.class)
    void aFailureWithoutAnyCodeIsATypedErrorToo(Database kind) {
        DataSource database = kind.empty();
        AtomicBoolean failing = new AtomicBoolean();
        JdbcStorage storage = JdbcStorage.of(SpiedDataSource.of(database, (call, arguments) -> {
            if (failing.get() && call.getName().startsWith("execute")) {
                throw new SQLException("anna@example.org");
            }
        }));
        failing.set(true);

        assertThatThrownBy(() -> storage.commit(Changes.commit(1, 0, 1)))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("the database failed (SQLState null, error 0), nothing was stored");
        kind.drop(database);
    }

    @Test
    void aPoolThatIsExhaustedOrClosedIsNamed() throws SQLException {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + SqliteDatabases.file());
        config.setMaximumPoolSize(1);
        config.setConnectionTimeout(250);
        HikariDataSource pool = new HikariDataSource(config);
        JdbcStorage storage = JdbcStorage.of(pool);
        try (Connection only = pool.getConnection()) {
            assertThat(only.isClosed()).isFalse();
            assertThatThrownBy(() -> storage.load(List.of(Changes.customer(1)), Extent.PROFILE))
                    .hasMessageStartingWith("no connection could be had in time");
        }
        pool.close();
        assertThatThrownBy(() -> storage.load(List.of(Changes.customer(1)), Extent.PROFILE))
                .hasMessageStartingWith("the data source is closed");
    }

    @Test
    void aDatabaseThatIsNotThereIsNamed() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl("jdbc:sqlite:" + Path.of("target", "no-such-folder", "shop.db"));
        config.setInitializationFailTimeout(-1);
        config.setConnectionTimeout(250);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThatThrownBy(() -> JdbcStorage.of(pool))
                    .isInstanceOf(StorageException.class)
                    .hasMessageStartingWith("there is no such database, or it cannot be opened");
        }
    }

    @Test
    void aUserWithoutRightsIsToldSo() {
        HikariDataSource database = PostgresDatabases.empty();
        JdbcStorage.of(database);
        PlainSql.execute(database, "create role reader");
        PlainSql.execute(database, "grant select on all tables in schema public to reader");
        HikariConfig config = new HikariConfig();
        config.setDataSource(database);
        config.setConnectionInitSql("set role reader");
        HikariDataSource asReader = new HikariDataSource(config);
        JdbcStorage storage =
                JdbcStorage.with(asReader).migration(Migration.NONE).open();

        assertThatThrownBy(() -> storage.commit(Changes.commit(1, 0, 1)))
                .hasMessageStartingWith("the user lacks a right")
                .hasMessageContaining("grant");
        asReader.close();
        PostgresDatabases.drop(database);
    }

    @Test
    void whoRunsTheDatabaseMaySeeItsOwnWords() {
        SQLException failure = new SQLException("duplicate anna@example.org", "23505");

        Throwable shown = catchThrowable(() -> {
            throw new Failures(true).of(failure);
        });
        assertThat(shown).hasMessageNotContaining("anna").hasCause(failure);
        assertThat(new Failures(false).of(failure).getCause()).hasMessageNotContaining("anna");
    }
}
