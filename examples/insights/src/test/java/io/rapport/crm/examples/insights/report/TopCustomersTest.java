package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.examples.insights.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The report names who is worth most, and what stands out about them. */
class TopCustomersTest {
    @TempDir
    Path directory = Path.of("");

    private Terminal terminal = Terminal.inMemory(directory);

    @BeforeEach
    void open() {
        terminal = Terminal.inMemory(directory);
    }

    @Test
    void the_best_come_first_and_equals_by_name() throws IOException {
        terminal.importRows("b,2024-01-01,10.00", "a,2024-01-01,10.00", "c,2024-01-02,30.00", "c,2024-01-03,-5.00");

        JsonNode top = terminal.json("report").get("top_customers");
        assertThat(top.valueStream().map(customer -> customer.get("name").stringValue()))
                .containsExactly("external/shop:c", "external/shop:a", "external/shop:b");
        assertThat(top.get(0).toString())
                .isEqualTo(
                        "{\"name\":\"external/shop:c\",\"net\":25.0,\"bought\":30.0,\"refunded\":5.0,\"purchases\":1,"
                                + "\"days_bought\":1,\"first_purchase\":\"2024-01-02\",\"last_purchase\":\"2024-01-02\","
                                + "\"stands_out\":[\"Bought once only.\"]}");
    }

    @Test
    void who_bought_in_another_currency_alone_is_none_of_them() throws IOException {
        terminal.importRows("7,2024-01-01,10.00");
        String dollars = terminal.write("dollars.csv", "id,at,sum\n8,2024-03-01,500.00\n");
        terminal.run("import", "--csv", dollars, "--columns", "customer=id,time=at,amount=sum", "--currency", "USD");

        assertThat(terminal.json("report", "--currency", "EUR").get("top_customers"))
                .hasSize(1);
    }

    @Test
    void a_rhythm_stands_out() throws IOException {
        assertThat(standsOut("7,2024-01-01,10.00", "7,2024-01-11,10.00", "7,2024-01-21,10.00", "7,2024-02-20,10.00"))
                .containsExactly("Buys about every 10 days.");
        assertThat(standsOut("8,2024-01-01,60.00", "8,2024-01-02,50.00", "8,2024-01-03,40.00", "8,2024-01-04,50.00"))
                .as("8 is the best, but 7 bought last, 47 days later")
                .containsExactly("Silent for 48 days, longer than ever; the usual gap was 1 day.");
    }

    @Test
    void three_times_the_usual_gap_is_no_silence_yet() throws IOException {
        assertThat(standsOut(
                        "7,2024-01-01,20.00",
                        "7,2024-01-11,20.00",
                        "7,2024-01-21,20.00",
                        "7,2024-01-31,20.00",
                        "8,2024-02-29,1.00"))
                .containsExactly("Buys about every 10 days.");
        assertThat(standsOut("8,2024-03-01,1.00"))
                .containsExactly("Silent for 31 days, longer than ever; the usual gap was 10 days.");
    }

    @Test
    void many_returns_and_a_single_large_purchase_stand_out() throws IOException {
        assertThat(standsOut("7,2024-01-01,60.00", "7,2024-01-02,40.00", "7,2024-01-03,-19.00"))
                .containsExactly("A single purchase makes 60.0 % of it.");
        assertThat(standsOut("7,2024-01-04,-1.00"))
                .containsExactly("Returned 20.0 % of what was bought.", "A single purchase makes 60.0 % of it.");
    }

    /** What stands out about the best customer after these rows. */
    private List<String> standsOut(String... rows) throws IOException {
        terminal.importRows(rows);
        return terminal.json("report")
                .get("top_customers")
                .get(0)
                .get("stands_out")
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }
}
