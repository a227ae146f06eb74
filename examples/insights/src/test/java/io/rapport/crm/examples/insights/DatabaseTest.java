package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.examples.insights.console.WrongUse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which database it is, and what is said where it cannot be used. */
class DatabaseTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void an_sqlite_file_is_created_with_its_folder_and_is_the_only_file_afterwards() throws IOException {
        Path folder = directory.resolve("new/folder");
        Terminal terminal = Terminal.on("jdbc:sqlite:" + folder.resolve("shop.db"), directory);

        assertThat(terminal.importRows("7,2024-01-01,10.00").code()).isEqualTo(ExitCode.DONE);
        assertThat(files(folder)).containsExactly("shop.db");
        assertThat(terminal.run("show", "7").out()).contains("1 purchase on 2024-01-01");
    }

    @ParameterizedTest
    @CsvSource({"report", "verify", "show 7"})
    void a_file_that_is_not_there_is_missed_and_not_created(String command) {
        for (String url : List.of("jdbc:sqlite:%s.db", "jdbc:sqlite:%s/shop.db?busy_timeout=9", "jdbc:h2:file:%s")) {
            Terminal.Result result = Terminal.on(url.formatted(directory.resolve("none")), directory)
                    .run(command.split(" "));

            assertThat(result.code()).isEqualTo(ExitCode.NOT_DONE);
            assertThat(result.err()).contains("insights: there is no database jdbc:", "begin with 'insights import'");
            assertThat(directory).isEmptyDirectory();
        }
    }

    @Test
    void looking_at_a_file_that_is_given_as_a_uri_does_not_create_it_either() {
        Terminal.Result result = Terminal.on("jdbc:sqlite:file:" + directory.resolve("none.db"), directory)
                .run("report");

        assertThat(result.code()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("insights: cannot open the database jdbc:sqlite:file:");
        assertThat(directory).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite::memory:", "jdbc:sqlite:", "jdbc:sqlite:file:x?mode=memory&cache=shared"})
    void an_sqlite_database_in_memory_is_refused(String url) throws IOException {
        assertThat(Terminal.on(url, directory).importRows("7,2024-01-01,10.00").err())
                .contains("an SQLite database in memory is gone with its connection; give a file");
    }

    @Test
    void h2_files_work_as_before_and_are_made_small() throws IOException {
        Terminal terminal = Terminal.on("jdbc:h2:file:" + directory.resolve("insights") + ";WRITE_DELAY=0", directory);
        String page = directory.resolve("page.html").toString();

        assertThat(terminal.run("--customers", "300", "--report", page).code()).isEqualTo(ExitCode.DONE);
        assertThat(Files.size(directory.resolve("insights.mv.db"))).isLessThan(2_000_000);
        assertThat(terminal.run("verify").out()).contains("all profiles hold");
    }

    @Test
    void customers_whom_an_earlier_version_kept_are_not_passed_over_in_silence() throws IOException {
        Files.createFile(directory.resolve("insights.mv.db"));

        assertThatThrownBy(() -> DatabaseUrl.keptIn(directory))
                .isInstanceOf(WrongUse.class)
                .hasMessageContaining("in the H2 file " + directory.resolve("insights.mv.db"))
                .hasMessageContaining("--database \"jdbc:h2:file:./" + directory + "/insights;WRITE_DELAY=0\"")
                .hasMessageContaining("begin anew");

        Files.createFile(directory.resolve("insights.db"));
        assertThat(DatabaseUrl.keptIn(directory).text()).isEqualTo("jdbc:sqlite:./" + directory + "/insights.db");
    }

    @Test
    void without_a_database_the_customers_are_kept_in_an_sqlite_file() {
        assertThat(DatabaseUrl.keptIn(Path.of("insights-data-of-nobody")).text())
                .isEqualTo("jdbc:sqlite:./insights-data-of-nobody/insights.db");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jdbc:oracle:thin:@shop;password=hunter2",
                "jdbc:oracle:thin:scott/hunter2@shop",
                "shop.db;password=hunter2",
                "postgres://me:hunter2@shop/db",
                "jdbc:postgresql://me:hunter2@localhost/db",
                "jdbc:postgresql://me:hunt?er2@localhost/db",
                "jdbc:postgresql://localhost:1/db?user=me&password=hunter2",
                "jdbc:postgresql://localhost:1x/db?user=me&password=hunter2",
                "jdbc:postgresql://localhost:1?user=me&password=hunter2",
                "jdbc:h2:file:/proc/none/x;PASSWORD=hunter2;CIPHER=AES",
                "jdbc:h2:file:./x;hunter2",
                "jdbc:h2:file:./x;NONSENSE=hunter2",
                "jdbc:h2:tcp://me:hunter2@localhost:1/x",
                "jdbc:sqlite:/proc/none/x.db?password=hunter2",
                "jdbc:sqlite:/proc/none.db?busy_timeout=hunter2",
            })
    void a_password_in_a_url_is_never_shown(String url) throws IOException {
        for (String messages : List.of("--quiet", "--database-messages")) {
            Terminal terminal = Terminal.on(url, directory);
            for (Terminal.Result result : List.of(
                    terminal.run(messages, "report"),
                    terminal.importRows(List.of("7,2024-01-01,1.00"), messages),
                    terminal.run("--databas=" + url, "report"),
                    Terminal.runWithout("report", url))) {
                assertThat(result.code()).isEqualTo(ExitCode.NOT_DONE);
                assertThat(result.err()).contains("insights: ").doesNotContain("hunter2", "er2@", "\tat ");
                assertThat(result.out()).isEmpty();
            }
        }
    }

    @Test
    void a_database_without_a_driver_is_told_what_a_url_looks_like() {
        assertThat(Terminal.runWithout("--database", "shop.db", "report").err())
                .contains("no driver for the database shop.db; give a JDBC URL such as jdbc:sqlite:./shop.db");
    }

    @Test
    void the_database_has_its_say_only_where_it_is_asked_to() throws Exception {
        String url = "jdbc:sqlite:" + directory.resolve("shop.db");
        Terminal terminal = Terminal.on(url, directory);
        terminal.importRows("7,2024-01-01,10.00");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create trigger no_more before insert on crm_interaction"
                    + " begin select raise(abort, 'Anna buys no more'); end");
        }

        assertThat(terminal.importRows("8,2024-01-01,10.00").err())
                .contains("insights: ", "nothing was stored", "--database-messages shows the database's own words")
                .doesNotContain("Anna");
        assertThat(terminal.importRows(List.of("8,2024-01-01,10.00"), "--database-messages")
                        .err())
                .contains("insights: ", "nothing was stored", "Anna buys no more");
    }

    @Test
    void what_is_no_database_is_told_so() throws IOException {
        Path file = Files.writeString(directory.resolve("shop.db"), "This is a letter and not a database. ".repeat(99));

        assertThat(Terminal.on("jdbc:sqlite:" + file, directory).run("report").err())
                .contains("insights: cannot open the database jdbc:sqlite:", "file is not a database");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName())).toList();
        }
    }
}
