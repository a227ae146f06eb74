package io.rapport.crm.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The bytes of the file are searched after the maintenance that docs/privacy.md asks for. */
class H2ErasedFileTest {
    private final String url = H2Databases.file();
    private final JdbcDataSource database = H2Databases.at(url + ";WRITE_DELAY=0");
    private final Erased person = new Erased(database);

    @AfterEach
    void drop() {
        H2Databases.drop(database);
    }

    @Test
    void anErasedPersonIsNowhereInTheFileOnceItIsWrittenAnew() {
        person.recordOthers();
        person.record();
        PlainSql.execute(database, "shutdown compact");
        assertThat(markersInFiles()).as("the search sees every field").isEqualTo(person.life.markers());

        person.erase();
        writeAnew();

        assertThat(markersInFiles()).isEmpty();
        assertThat(texts()).as("the others").anyMatch(text -> text.contains("bert@example.org"));
        assertThat(person.comeBack()).as("old facts that are taken").isZero();
    }

    /** Not {@code shutdown compact}: it copies the inner nodes of indexes, in which keys of deleted rows stay. */
    private void writeAnew() {
        String script = " '" + Path.of("target", "h2", name() + ".sql") + "'";
        PlainSql.execute(database, "script to" + script);
        H2Databases.drop(database);
        PlainSql.execute(database, "runscript from" + script);
    }

    private Set<String> markersInFiles() {
        return texts().flatMap(text -> person.life.markersIn(text).stream()).collect(Collectors.toSet());
    }

    /** The files as they are, and what is compressed in them. */
    private Stream<String> texts() {
        return RawData.files(Path.of("target", "h2"), name()).stream()
                .flatMap(bytes -> Stream.concat(Stream.of(RawData.text(bytes)), RawData.expanded(bytes)));
    }

    private String name() {
        return url.substring(url.lastIndexOf('/') + 1);
    }
}
