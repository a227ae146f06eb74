package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.StorageException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Settings of H2 that endanger the data, or that the library cannot work with. */
class H2SettingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"", ";WRITE_DELAY=100"})
    void aFileThatLagsBehindIsWarnedAbout(String setting) {
        assertThat(warningsOfOpening(H2Databases.file() + setting)).contains("WRITE_DELAY=0");
    }

    @Test
    void aFileThatDoesNotLagBehindIsFine() {
        assertThat(warningsOfOpening(H2Databases.file() + ";WRITE_DELAY=0")).isEmpty();
    }

    @Test
    void aFileInWhichFactsAndCustomersDisagreeIsWarnedAbout() {
        DataSource database = H2Databases.at(H2Databases.file() + ";WRITE_DELAY=0");
        JdbcStorage.of(database).commit(Changes.commit(2, 0, 3));
        assertThat(Printed.by(() -> JdbcStorage.of(database))).isEmpty();

        PlainSql.execute(database, "delete from crm_interaction where sequence = 2");

        assertThat(Printed.by(() -> JdbcStorage.of(database)))
                .contains("damaged", "4 facts, 4 by their ids, and 6 by what its customers say");
        H2Databases.drop(database);
    }

    @Test
    void memoryCannotLagBehind() {
        assertThat(warningsOfOpening("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"IGNORECASE=TRUE", "COLLATION=GERMAN"})
    void aDatabaseThatTakesDifferentTextsForTheSameIsRefused(String setting) {
        DataSource database = H2Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + setting);

        assertThatThrownBy(() -> JdbcStorage.of(database))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("use one without");
    }

    @Test
    void lookingForTablesLeavesNoTraceOfAFailure() {
        String file = H2Databases.file();
        JdbcStorage.of(H2Databases.at(file)).close();

        assertThat(Path.of(file.substring("jdbc:h2:file:".length()) + ".mv.db")).exists();
        assertThat(Path.of(file.substring("jdbc:h2:file:".length()) + ".trace.db"))
                .doesNotExist();
        H2Databases.drop(H2Databases.at(file));
    }

    @Test
    void aDatabaseThatEndsWithItsConnectionIsRefused() {
        DataSource shortLived = H2Databases.at("jdbc:h2:mem:");

        assertThatThrownBy(() -> JdbcStorage.of(shortLived))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("DB_CLOSE_DELAY=-1");
    }

    @Test
    void anUnreachableDatabaseIsAStorageException() {
        DataSource missing = H2Databases.at("jdbc:h2:tcp://localhost:1/none");

        assertThatThrownBy(() -> JdbcStorage.of(missing))
                .isInstanceOf(StorageException.class)
                .hasMessageContaining("90067");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH",
                "MODE=MySQL;DATABASE_TO_LOWER=TRUE",
                "MODE=MariaDB;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE",
                "MODE=MSSQLServer",
                "MODE=DB2"
            })
    void otherModesOfH2WillDo(String mode) {
        DataSource other = H2Databases.at("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;" + mode);
        JdbcStorage store = JdbcStorage.of(other);

        assertThat(store.commit(Changes.commit(1, 1, 0, 2))).isEqualTo(new Committed());
        assertThat(store.commit(Changes.commit(1, 1, 1, 2))).isEqualTo(new Committed());
        assertThat(store.total(Changes.LAST_PURCHASE.is(1L).and(Changes.POINTS.is(1L)), Optional.of(Changes.ORDERS))
                        .customers())
                .isEqualTo(1);
    }

    private static String warningsOfOpening(String url) {
        DataSource database = H2Databases.at(url);
        try {
            return Printed.by(() -> JdbcStorage.of(database).close());
        } finally {
            H2Databases.drop(database);
        }
    }
}
