package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The bytes of the database's files are searched after the maintenance that docs/privacy.md asks for. The write-ahead
 * log is not among them: the server recycles it in its own time.
 */
class PostgresErasedFilesTest {
    private final HikariDataSource database = PostgresDatabases.empty();
    private final Erased person = new Erased(database);

    @AfterEach
    void drop() {
        PostgresDatabases.drop(database);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void anErasedPersonIsNowhereInTheFilesOnceTheyAreWrittenAnew(boolean amongOthers) {
        if (amongOthers) {
            person.recordOthers();
        }
        person.record();
        PlainSql.execute(database, "analyze");
        PlainSql.execute(database, "checkpoint");
        assertThat(markersInFiles()).as("the search sees every field").isEqualTo(person.life.markers());

        person.erase();
        // A table that has become empty keeps its statistics when it is analyzed.
        PlainSql.execute(database, "delete from pg_statistic");
        PlainSql.execute(database, "analyze");
        PlainSql.execute(database, "vacuum full");
        PlainSql.execute(database, "checkpoint");

        assertThat(markersInFiles()).isEmpty();
        assertThat(files().contains("bert@example.org")).as("the others").isEqualTo(amongOthers);
    }

    private Set<String> markersInFiles() {
        return person.life.markersIn(files());
    }

    private String files() {
        String data = PlainSql.text(database, "show data_directory");
        String oid = PlainSql.text(database, "select oid from pg_database where datname = current_database()");
        return RawData.files(Path.of(data, "base", oid), "").stream()
                .map(RawData::text)
                .collect(Collectors.joining());
    }
}
