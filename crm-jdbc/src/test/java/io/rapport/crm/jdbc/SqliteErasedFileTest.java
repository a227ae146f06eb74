package io.rapport.crm.jdbc;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bytes of the files are searched after the maintenance that docs/privacy.md asks for. */
class SqliteErasedFileTest {
    private final HikariDataSource database = SqliteDatabases.empty();
    private final Erased person = new Erased(database);

    @AfterEach
    void drop() {
        SqliteDatabases.drop(database);
    }

    @Test
    void anErasedPersonIsNowhereInTheFilesOnceTheyAreWrittenAnew() {
        person.recordOthers();
        person.record();
        assertThat(markersInFiles()).as("the search sees every field").isEqualTo(person.life.markers());

        person.erase();
        assertThat(markersInFiles()).as("left in free pages and in the log").isNotEmpty();
        PlainSql.execute(database, "vacuum");
        PlainSql.execute(database, "pragma wal_checkpoint(truncate)");

        assertThat(markersInFiles()).isEmpty();
        assertThat(files().contains("bert@example.org")).as("the others").isTrue();
        assertThat(person.comeBack()).as("old facts that are taken").isZero();
    }

    private Set<String> markersInFiles() {
        return person.life.markersIn(files());
    }

    private String files() {
        Path file = Path.of(database.getPoolName());
        return RawData.files(
                        requireNonNull(file.getParent()), file.getFileName().toString())
                .stream()
                .map(RawData::text)
                .collect(Collectors.joining());
    }
}
