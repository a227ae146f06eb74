package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteDataSource;

/** Settings of SQLite that endanger the data, or that the library cannot work with. */
class SqliteSettingsTest {
    @Test
    void aFileIsOnDiskBeforeACommitIsAcknowledgedAndReadersDoNotWait() {
        HikariDataSource database = SqliteDatabases.empty();

        assertThat(Printed.by(() -> JdbcStorage.of(database).close())).isEmpty();
        assertThat(PlainSql.text(database, "pragma journal_mode")).isEqualTo("wal");
        assertThat(PlainSql.text(database, "pragma synchronous")).isEqualTo("2");
        SqliteDatabases.drop(database);
    }

    @Test
    void aFileWhoseReadersWaitIsWarnedAbout() {
        HikariDataSource database = SqliteDatabases.empty();
        JdbcStorage.of(database).close();
        PlainSql.execute(database, "pragma journal_mode = delete");

        assertThat(Printed.by(() -> JdbcStorage.of(database).close())).contains("pragma journal_mode = wal");
        SqliteDatabases.drop(database);
    }

    @Test
    void aFileThatLagsBehindIsWarnedAbout() {
        HikariDataSource database = SqliteDatabases.at(SqliteDatabases.file(), "?synchronous=NORMAL");

        assertThat(Printed.by(() -> JdbcStorage.of(database).close())).contains("synchronous=FULL");
        SqliteDatabases.drop(database);
    }

    @Test
    void aDatabaseThatEndsWithItsConnectionIsRefused() {
        SQLiteDataSource shortLived = new SQLiteDataSource();
        shortLived.setUrl("jdbc:sqlite::memory:");

        assertThatThrownBy(() -> JdbcStorage.of(shortLived))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("give a file");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite::memory:", "jdbc:sqlite:", "jdbc:sqlite:file:shop?mode=memory&cache=shared"})
    void aPoolDoesNotHideIt(String url) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            assertThatThrownBy(() -> JdbcStorage.of(pool)).hasMessageContaining("give a file");
        }
    }
}
