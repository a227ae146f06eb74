package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Much can be wrong with files and options: each fault gets a clear message, and nothing is half-written. */
class BadInputTest {
    private static final String COLUMNS = "customer=id,time=at,amount=sum";

    @TempDir
    Path directory = Path.of("");

    @Test
    void a_file_that_is_not_there_is_refused() {
        refused("no readable file", "import", "--csv", at("none.csv"), "--columns", COLUMNS, "--currency", "EUR");
    }

    @Test
    void a_directory_is_not_taken_for_a_file() {
        refused("it is a directory", "import", "--csv", directory.toString(), "--format", "cdnow");
    }

    @Test
    void a_file_that_breaks_off_is_refused() throws IOException {
        byte[] whole = Files.readAllBytes(RealData.file("cdnow/CDNOW_master.txt.gz"));
        Files.write(directory.resolve("half.gz"), Arrays.copyOf(whole, whole.length / 2));

        refused("half.gz: Unexpected end", "import", "--csv", at("half.gz"), "--format", "cdnow");
        refused("half.gz: Unexpected end", "import", "--events", at("half.gz"));
    }

    @Test
    void a_column_that_is_not_there_is_named_with_those_that_are() throws IOException {
        good();
        String columns = "customer=who,time=at,amount=sum";
        refused(
                "good.csv has no column who; it has id, at, sum",
                "import",
                "--csv",
                at("good.csv"),
                "--columns",
                columns,
                "--currency",
                "EUR");
    }

    @Test
    void a_good_file_beside_a_bad_one_is_not_imported() throws IOException {
        good();
        Files.writeString(directory.resolve("other.csv"), "id;when;sum\n");
        refused(
                "other.csv has no column at; it has id, when, sum",
                "import",
                "--csv",
                at("good.csv"),
                "--csv",
                at("other.csv"),
                "--columns",
                COLUMNS,
                "--currency",
                "EUR");
    }

    @Test
    void the_same_file_is_not_imported_twice() throws IOException {
        good();
        refused(
                "good.csv is given twice",
                "import",
                "--csv",
                at("good.csv"),
                "--csv",
                at("good.csv"),
                "--columns",
                COLUMNS,
                "--currency",
                "EUR");
    }

    @ParameterizedTest
    @CsvSource({"EURO, no ISO 4217 code", "XAU, no minor units", "'', no ISO 4217 code"})
    void a_currency_that_is_none_is_refused(String currency, String problem) throws IOException {
        good();
        refused(problem, "import", "--csv", at("good.csv"), "--columns", COLUMNS, "--currency", currency);
    }

    @Test
    void options_that_do_not_go_together_are_refused() throws IOException {
        good();
        String file = at("good.csv");
        refused("give --csv FILE or --events FILE", "import");
        refused("give --csv FILE or --events FILE", "import", "--csv", file, "--events", file);
        refused("say which currency", "import", "--csv", file, "--columns", COLUMNS);
        refused("say what the columns are called", "import", "--csv", file, "--currency", "EUR");
        refused("leave out --columns", "import", "--csv", file, "--columns", COLUMNS, "--format", "cdnow");
        refused("belong to --csv", "import", "--events", file, "--currency", "EUR");
        refused("--source: ", "import", "--csv", file, "--format", "cdnow", "--source", "My Shop");
        refused("cannot write", "import", "--csv", file, "--format", "cdnow", "--json", at("no/such/file"));
        refused("cannot write", "import", "--csv", file, "--format", "cdnow", "--rejects", directory.toString());
        refused("Unknown option", "import", "--file", file);
        refused("no such time zone", "report", "--zone", "Mars");
        refused("there is no database", "report");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            8,12001-01-01,1.00                 | time: no date of the calendar in a known form
            8,1812-01-01,1.00                  | time: outside the years 1900 to 9999
            8,2999-01-01,1.00                  | it occurs more than 24 hours from now
            8,2024-01-01,12345678901234567890  | amount: 20 digits before the point; give at most 17
            8,2024-01-01,1.00<NUL>             | line: a NUL character in it
            8,2024-01-01,<10 MB>               | line: longer than 65536 characters
            """)
    void a_row_that_cannot_be_used_is_rejected_and_the_others_are_kept(String row, String reason) throws IOException {
        String bad = row.replace("<NUL>", "\0").replace("<10 MB>", "9".repeat(10_000_000));
        Terminal.Result result = Terminal.inMemory(directory).importRows("7,2024-01-01,1.00", bad, "9,2024-01-01,1.00");

        assertThat(result.code()).isEqualTo(ExitCode.WITH_RESERVATIONS);
        assertThat(result.err()).contains("Rejected rows.csv:3: ").contains(reason);
        assertThat(result.out()).containsPattern("added +2 ").containsPattern("rejected +1 ");
    }

    @Test
    void bytes_that_are_not_utf_8_cost_their_own_row_only() throws IOException {
        Files.write(
                directory.resolve("latin.csv"),
                "id,at,sum\nMüller,2024-01-01,1.00\n7,2024-01-01,1.00\n".getBytes(StandardCharsets.ISO_8859_1));
        Terminal.Result result = Terminal.inMemory(directory)
                .run("import", "--csv", at("latin.csv"), "--columns", COLUMNS, "--currency", "EUR");

        assertThat(result.err()).contains("Rejected latin.csv:2: customer: not in UTF-8; convert the file to UTF-8");
        assertThat(result.out()).containsPattern("added +1 ");
    }

    @Test
    void broken_json_and_a_fact_from_the_future_are_rejected() throws IOException {
        String good = "{\"source\":\"shop\",\"key\":\"1\",\"customer\":[\"card:7\"],\"channel\":\"web\","
                + "\"occurred_at\":\"2024-01-01T00:00:00Z\",\"type\":\"purchase\",\"version\":1,"
                + "\"detail\":{\"amount\":{\"amount\":990,\"currency\":\"EUR\"}}}";
        Files.writeString(
                directory.resolve("events.jsonl"),
                String.join(
                        "\n",
                        good.substring(0, 30),
                        good,
                        good.replace("2024", "2999").replace("\"1\"", "\"2\"")));
        Terminal.Result result = Terminal.inMemory(directory).run("import", "--events", at("events.jsonl"));

        assertThat(result.code()).isEqualTo(ExitCode.WITH_RESERVATIONS);
        assertThat(result.err())
                .contains("Rejected events.jsonl:1: interaction: no well-formed JSON object")
                .contains("Rejected events.jsonl:3: shop/2: it occurs more than 24 hours from now");
        assertThat(result.out()).containsPattern("added +1 ").containsPattern("rejected +2 ");
    }

    /** A refusal has exit code 2 and a sentence, but no stack trace, and leaves no database. */
    private void refused(String problem, String... arguments) {
        Terminal terminal = Terminal.onFile(directory);
        Terminal.Result result = terminal.run(arguments);

        assertThat(result.code()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("insights: ").contains(problem).doesNotContain("\tat ");
        assertThat(terminal.databaseFile()).doesNotExist();
    }

    private void good() throws IOException {
        Files.writeString(directory.resolve("good.csv"), "id,at,sum\n7,2024-01-01,1.00\n");
    }

    private String at(String name) {
        return directory.resolve(name).toString();
    }
}
