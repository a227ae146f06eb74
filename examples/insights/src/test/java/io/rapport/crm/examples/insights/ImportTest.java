package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An import adds to a database what is new. */
class ImportTest {
    private static final String ORDERS = "order=no,customer=id,time=at,amount=sum";

    @TempDir
    Path directory = Path.of("");

    private Terminal terminal = Terminal.inMemory(directory);

    @BeforeEach
    void open() {
        terminal = Terminal.inMemory(directory);
    }

    @Test
    void a_grown_file_adds_what_is_new() throws IOException {
        terminal.importRows("7,2024-01-01,1.00", "8,2024-01-01,1.00");
        Terminal.Result grown = terminal.importRows("7,2024-01-01,1.00", "7,2024-01-01,1.00", "8,2024-01-01,1.00");

        assertThat(grown.code()).isEqualTo(ExitCode.DONE);
        assertThat(grown.out()).isEqualTo("""
                  added        1   interactions
                  duplicates   2   interactions that were there before
                  rejected     0   rows or interactions that cannot be used
                  anonymous    0   rows without a customer, left out
                  customers    2   in the database now
                """);
    }

    @Test
    void an_order_may_lie_in_several_files_of_one_command() throws IOException {
        String one = terminal.write("one.csv", "no,id,at,sum\nA1,7,2024-01-02,1.00\n");
        String two = terminal.write("two.csv", "sum;at;id;no\n2.00;2024-01-01;7;A1\n");
        Terminal.Result result =
                terminal.run("import", "--csv", one, "--csv", two, "--columns", ORDERS, "--currency", "EUR");

        assertThat(result.out()).containsPattern("added +1 ");
        assertThat(terminal.run("show", "7").out())
                .contains("1 purchase on 2024-01-01")
                .contains("3.00");
    }

    @Test
    void an_order_that_has_changed_is_rejected_and_stays_as_it_was() throws IOException {
        importOrders("A1,7,2024-01-01,1.00\n");
        Terminal.Result changed = importOrders("A1,7,2024-01-01,1.00\nA1,7,2024-01-01,2.00\nA2,7,2024-01-01,3.00\n");

        assertThat(changed.code()).isEqualTo(ExitCode.WITH_RESERVATIONS);
        assertThat(changed.err())
                .contains(
                        "Rejected orders.csv:2: shop/order:A1 (2 rows): stored before with other content, which stays");
        assertThat(terminal.run("show", "7").out())
                .contains("2 purchases on 2024-01-01")
                .contains("net        4.00");
    }

    @Test
    void rejects_go_to_a_file_with_their_rows() throws IOException {
        String rows = terminal.write("some.csv", "id,at,sum\n\"7\",\"never, ever\",1.00\n8,2024-01-01,1.00\n");
        String rejects = directory.resolve("rejects.csv").toString();
        Terminal.Result result = terminal.run(
                "import",
                "--csv",
                rows,
                "--columns",
                "customer=id,time=at,amount=sum",
                "--currency",
                "EUR",
                "--rejects",
                rejects);

        assertThat(result.err()).doesNotContain("give --rejects");
        assertThat(Files.readString(Path.of(rejects)))
                .isEqualTo(
                        "file,line,reason,row\n"
                                + "some.csv,2,\"time: no date of the calendar in a known form; write it like 2009-12-31, 20091231,"
                                + " 2009-12-31 18:30:00 or 2009-12-31T18:30:00+01:00\",\"\"\"7\"\",\"\"never, ever\"\",1.00\"\n");
    }

    @Test
    void many_rejects_are_told_in_few_words() throws IOException {
        Terminal.Result result = terminal.importRows("7,never,1\n".repeat(100));

        assertThat(result.err().lines())
                .filteredOn(line -> line.startsWith("Rejected rows.csv"))
                .hasSize(5);
        assertThat(result.err()).contains("Rejected 95 more").contains("give --rejects FILE");
    }

    @Test
    void times_are_those_of_the_zone() throws IOException {
        String rows = terminal.write("late.csv", "id,at,sum\n7,2024-01-01 23:30,1.00\n7,2024-01-02T00:30+02:00,1.00\n");
        terminal.run(
                "--zone",
                "America/New_York",
                "import",
                "--csv",
                rows,
                "--columns",
                "customer=id,time=at,amount=sum",
                "--currency",
                "USD");

        assertThat(terminal.run("show", "7", "--zone", "America/New_York").out())
                .contains("2 purchases on 2024-01-01")
                .contains("2024-01-01 23:30", "2024-01-01 17:30");
        assertThat(terminal.run("show", "7").err())
                .contains("Is --zone UTC the zone of the first import? If so, add --rebuild");
        assertThat(terminal.run("show", "7", "--rebuild").out()).contains("2 purchases on 2 days from 2024-01-01");
    }

    @Test
    void quiet_means_quiet() throws IOException {
        String rows = terminal.write("rows.csv", "id,at,sum\n7,never,1.00\n");
        Terminal.Result result = terminal.run(
                "import", "-q", "--csv", rows, "--columns", "customer=id,time=at,amount=sum", "--currency", "EUR");

        assertThat(result.err()).isEmpty();
        assertThat(result.code()).isEqualTo(ExitCode.WITH_RESERVATIONS);
    }

    private Terminal.Result importOrders(String rows) throws IOException {
        String file = terminal.write("orders.csv", "no,id,at,sum\n" + rows);
        return terminal.run("import", "--csv", file, "--columns", ORDERS, "--currency", "EUR");
    }
}
