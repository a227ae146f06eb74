package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.storage.StorageException;
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

    private static String warningsOfOpening(String url) {
        DataSource database = H2Databases.at(url);
        try {
            return Printed.by(() -> JdbcStorage.of(database).close());
        } finally {
            H2Databases.drop(database);
        }
    }
}
