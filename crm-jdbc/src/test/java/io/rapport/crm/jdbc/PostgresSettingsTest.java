package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.rapport.crm.storage.StorageException;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Settings of PostgreSQL that endanger the data, or that the library cannot work with. */
class PostgresSettingsTest {
    @Test
    void aServerThatLagsBehindIsWarnedAbout() {
        HikariDataSource lagging = PostgresDatabases.empty("&options=-c%20synchronous_commit=off");

        assertThat(Printed.by(() -> JdbcStorage.of(lagging).close()))
                .contains("switch synchronous_commit on")
                .doesNotContain("switch fsync on");
        PostgresDatabases.drop(lagging);
    }

    @Test
    void aServerThatDoesNotLagBehindIsFine() {
        HikariDataSource usual = PostgresDatabases.empty();

        assertThat(Printed.by(() -> JdbcStorage.of(usual).close())).isEmpty();
        PostgresDatabases.drop(usual);
    }

    @Test
    void aDatabaseThatDoesNotKnowAllCharactersIsRefused() {
        HikariDataSource latin = PostgresDatabases.encodedAs("LATIN1");

        assertThatThrownBy(() -> JdbcStorage.of(latin))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("texts in LATIN1")
                .hasMessageContaining("use one with the encoding UTF8");
        PostgresDatabases.drop(latin);
    }

    @Test
    void aConnectionThatCannotBeHadIsAStorageException() {
        var nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/none");

        assertThatThrownBy(() -> JdbcStorage.of(nowhere))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("08001");
    }
}
