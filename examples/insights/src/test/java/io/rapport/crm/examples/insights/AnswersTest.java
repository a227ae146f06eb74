package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The commands report, show, verify and help answer what they are asked. */
class AnswersTest {
    @TempDir
    Path directory = Path.of("");

    private Terminal terminal = Terminal.inMemory(directory);

    @BeforeEach
    void open() {
        terminal = Terminal.inMemory(directory);
    }

    @Test
    void a_number_may_be_unknown_or_belong_to_several() throws IOException {
        terminal.importRows("7,2024-01-01,10.00");
        String file = terminal.write("other.csv", "id,at,sum\n7,2024-01-01,1.00\n");
        terminal.run(
                "import",
                "--csv",
                file,
                "--columns",
                "customer=id,time=at,amount=sum",
                "--currency",
                "EUR",
                "--source",
                "till");

        assertThat(terminal.run("show", "7").err())
                .contains("several customers have this number: external/shop:7, external/till:7");
        Terminal.Result unknown = terminal.run("show", "9");
        assertThat(unknown.code()).isEqualTo(ExitCode.WITH_RESERVATIONS);
        assertThat(unknown.out()).isEqualTo("There is no customer 9.\n");
        assertThat(unknown.err()).contains("with the sources shop, till");
        assertThat(terminal.run("show", "external/shop:9").code()).isEqualTo(ExitCode.WITH_RESERVATIONS);
        assertThat(terminal.run("show", "Shop:9").code()).isEqualTo(ExitCode.NOT_DONE);
    }

    @Test
    void a_report_takes_currency_and_day() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "8,2024-02-01,10.00");
        String dollars = terminal.write("dollars.csv", "id,at,sum\n7,2024-03-01,5.00\n");
        terminal.run("import", "--csv", dollars, "--columns", "customer=id,time=at,amount=sum", "--currency", "USD");

        JsonNode usual = terminal.json("report");
        assertThat(usual.get("net_revenue").toString()).isEqualTo("{\"EUR\":20.0,\"USD\":5.0}");
        assertThat(usual.get("currency").stringValue()).isEqualTo("EUR");
        JsonNode other = terminal.json("report", "--currency", "USD", "--as-of", "2024-01-31");
        assertThat(other.get("currency").stringValue()).isEqualTo("USD");
        assertThat(other.get("rfm").get("classes").get("recency").toString()).isEqualTo("[0,0,0,0,1]");
        assertThat(terminal.json("report", "--as-of", "2023-12-31").get("rfm").isNull())
                .isTrue();
        assertThat(terminal.run("report", "--currency", "CHF").err()).contains("nobody has bought in CHF");
    }

    @Test
    void a_report_on_nothing_says_so() throws IOException {
        JsonNode report = terminal.json("report");

        assertThat(report.toString())
                .startsWith("{\"customers\":0,\"interactions\":0,\"net_revenue\":{},\"currency\":null,"
                        + "\"top20_share\":null,\"gini\":null,\"purchases_by_month\":{},\"rfm\":null,"
                        + "\"net_revenue_by_month\":{},\"active_customers_by_month\":{},\"lorenz\":[],"
                        + "\"value_distribution\":[],\"cohorts\":{},\"top_customers\":[],"
                        + "\"forecast\":null,\"forecast_obstacle\":null,"
                        + "\"trust\":{\"as_of\":null,\"customers\":0,\"too_little_known\":0,\"score\":null,"
                        + "\"bands\":[{\"band\":\"distrust\",\"customers\":0,\"part\":0.0},")
                .endsWith("\"components\":{},\"effects\":[]},\"care\":{\"as_of\":null,"
                        + "\"promises\":{\"open\":0,\"overdue\":0,\"kept\":0,\"kept_late\":0,\"broken\":0},"
                        + "\"longest_overdue\":[],"
                        + "\"open_cases\":{\"overdue\":{\"query\":0,\"complaint\":0,\"suggestion\":0},"
                        + "\"within_a_day\":{\"query\":0,\"complaint\":0,\"suggestion\":0},"
                        + "\"within_a_week\":{\"query\":0,\"complaint\":0,\"suggestion\":0},"
                        + "\"later\":{\"query\":0,\"complaint\":0,\"suggestion\":0},"
                        + "\"waiting\":{\"query\":0,\"complaint\":0,\"suggestion\":0}},"
                        + "\"most_urgent\":[]}}");
        assertThat(terminal.run("report").out()).startsWith("Nobody has bought anything yet");
        assertThat(terminal.run("verify").out()).isEqualTo("0 customers verified, all profiles hold.\n");
    }

    @Test
    void where_more_was_returned_than_bought_there_are_no_shares() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "7,2024-01-02,-20.00");

        assertThat(terminal.json("report").get("gini").isNull()).isTrue();
        assertThat(terminal.run("report").out()).contains("More was returned than bought");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "import", "report", "show", "evaluate", "verify"})
    void every_command_explains_itself(String command) {
        Terminal.Result help =
                command.isEmpty() ? Terminal.runWithout("--help") : Terminal.runWithout(command, "--help");

        assertThat(help.code()).isEqualTo(ExitCode.DONE);
        assertThat(help.out())
                .startsWith("Usage: insights")
                .contains("--database", "--database-messages", "--zone", "--rebuild", "--quiet", "Exit codes:");
        assertThat(help.err()).isEmpty();
    }
}
