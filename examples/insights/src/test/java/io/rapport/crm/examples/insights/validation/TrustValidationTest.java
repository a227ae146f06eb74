package io.rapport.crm.examples.insights.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.examples.insights.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Trust is validated on deliveries whose figures can be worked out by hand. */
class TrustValidationTest {
    @TempDir
    Path directory = Path.of("");

    /**
     * 60 orders are to learn from, 20 to choose by and 20 to judge by; in each part a fifth is late, and three of four
     * of those are bad.
     */
    private static DeliveryRows hundred() {
        return new DeliveryRows()
                .orders(9, 8, 1)
                .orders(3, 1, 4)
                .orders(6, 0, 2)
                .orders(42, -1, 5)
                .orders(3, 8, 1)
                .orders(1, 1, 4)
                .orders(2, 0, 2)
                .orders(14, -1, 5)
                .orders(1, 1, 4)
                .orders(3, 8, 1)
                .orders(1, 0, 2)
                .orders(15, -1, 3);
    }

    @Test
    void late_or_not_is_as_good_as_it_must_be() throws IOException {
        JsonNode late = answer(hundred().csv()).at("/task_a/late_or_not");

        assertThat(late.get("auc").asDouble()).isCloseTo((1 + 3 / 4.0 - 1 / 16.0) / 2, within(1e-12));
        // Three of four of the late and one of eight of the others are expected to be bad.
        assertThat(late.get("brier").asDouble())
                .isCloseTo((3 * 0.0625 + 0.5625 + 0.765625 + 15 * 0.015625) / 20, within(1e-6));
    }

    @Test
    void the_model_tells_the_very_late_from_the_hardly_late() throws IOException {
        JsonNode a = answer(hundred().csv()).get("task_a");

        // Of 64 pairs of a bad and another rating it ranks right 3 by 16, and half of 15.
        assertThat(a.at("/model/auc").asDouble()).isCloseTo((48 + 7.5) / 64, within(1e-12));
        assertThat(a.at("/days_late/auc").asDouble()).isCloseTo((48 + 7.5) / 64, within(1e-12));
        assertThat(a.at("/model/brier").asDouble())
                .isLessThan(a.at("/late_or_not/brier").asDouble());
        assertThat(a.get("pass").asBoolean()).isTrue();
        assertThat(a.get("n").asInt()).isEqualTo(20);
        assertThat(a.get("bad").asInt()).isEqualTo(4);
        assertThat(a.at("/constant/auc").asDouble()).isEqualTo(0.5);
    }

    @Test
    void what_a_seller_did_before_is_compared_with_simpler_guesses() throws IOException {
        JsonNode b = answer(hundred().csv()).get("task_b");

        assertThat(b.get("n").asInt()).isEqualTo(20);
        assertThat(b.get("of_new_sellers").asInt()).isZero();
        assertThat(b.get("grid").size()).isEqualTo(10);
        for (String name :
                List.of("model", "base_rate", "last_outcome", "mean_late_rate", "mean_rating", "beta_without_decay")) {
            assertThat(b.get(name).propertyNames()).as(name).containsExactly("auc", "brier", "log_loss", "ece");
        }
        assertThat(b.at("/base_rate/auc").asDouble()).isEqualTo(0.5);
        assertThat(b.get("chosen").asString())
                .isEqualTo(b.at("/gain_in_auc/low").asDouble() > 0 ? "model" : "mean_late_rate");
    }

    @Test
    void one_seller_has_one_number_of_promises_kept_to_foretell() throws IOException {
        JsonNode d = answer(hundred().csv()).get("task_d");

        assertThat(d.get("n").asInt()).isEqualTo(1);
        assertThat(d.get("orders").asInt()).isEqualTo(20);
        assertThat(d.get("coverage").asDouble()).isEqualTo(1);
        assertThat(d.get("coverage_of_whole_counts").asDouble()).isEqualTo(1);
        assertThat(d.at("/groups/0/orders").asString()).isEqualTo("5 or more");
    }

    @Test
    void dates_that_do_not_fit_are_replaced_and_said_to_be() throws IOException {
        Terminal.Result result = trust(hundred().csv());

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains("before 2020-03-01T12:00", "before 2020-03-21T12:00", "the dates of the protocol do not fit");
        assertThat(TimeSplit.of(ratedInSpring2018()).declared()).isTrue();
    }

    @Test
    void the_order_of_the_rows_does_not_matter() throws IOException {
        List<String> rows = new ArrayList<>(hundred().rows());
        Collections.shuffle(rows, new Random(1));
        String header = String.join(",", DeliveryRow.COLUMNS);

        assertThat(trust(header + "\n" + String.join("\n", rows)).out())
                .isEqualTo(trust(hundred().csv()).out());
    }

    @Test
    void columns_may_stand_anywhere_and_more_may_be_there() throws IOException {
        StringBuilder turned =
                new StringBuilder("\uFEFFnote,rated,rating,delivered,promised,ordered,trustee,customer,order\n");
        for (String row : hundred().rows()) {
            List<String> cells = new ArrayList<>(List.of(row.split(",", -1)));
            Collections.reverse(cells);
            turned.append("\"a, b\",").append(String.join(",", cells)).append("\r\n");
        }

        assertThat(trust(turned.toString()).out())
                .isEqualTo(trust(hundred().csv()).out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            7,x,s,2020-01-01,2020-01-11,2020-01-09 10:00,,             | ordered: no date and time of the calendar
            7,x,s,2020-01-01 10:00,2020-02-30,2020-01-09 10:00,,       | promised: no date of the calendar
            7,x,s,2020-01-01 10:00,2020-01-11,2020-01-09 10:00Z,,      | delivered: no date and time of the calendar
            7,x,s,2020-01-01 10:00,2020-01-11,,,                       | delivered: no date and time of the calendar
            7,x,s,2020-01-09 10:01,2020-01-11,2020-01-09 10:00:59.9,,  | delivered: before the order
            7,x,s,2020-01-12 10:00,2020-01-11,2020-01-19 10:00,,       | promised: before the order
            7,x,,2020-01-01 10:00,2020-01-11,2020-01-09 10:00,,        | trustee: empty
            ,x,s,2020-01-01 10:00,2020-01-11,2020-01-09 10:00,,        | order: empty
            7,x,s,2020-01-01 10:00,2020-01-11,2020-01-09 10:00,6,2020-01-12  | rating: not 1 to 5
            7,x,s,2020-01-01 10:00,2020-01-11,2020-01-09 10:00,4,      | rated: a rating without its day
            7,x,s,2020-01-01 10:00,2020-01-11,2020-01-09 10:00,,2020-01-12   | rated: a rating without its day
            7,x,s,2020-01-01 10:00                                     | line: 4 fields where the header has 8
            7,x,"s,2020-01-01 10:00,2020-01-11,2020-01-09 10:00,,      | line: unbalanced quotes
            order-3,x,s,2020-01-01 10:00,2020-01-11,2020-01-09 10:00,, | order: in an earlier row
            """)
    void a_row_that_cannot_be_used_is_rejected_and_the_others_are_kept(String row, String reason) throws IOException {
        Path rejects = directory.resolve("rejects.csv");
        String file = Files.writeString(directory.resolve("rows.csv"), hundred().csv() + row + "\n")
                .toString();

        Terminal.Result result = Terminal.runWithout("trust", "--deliveries", file, "--rejects", rejects.toString());

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("Rejected rows.csv:102: " + reason);
        assertThat(Files.readString(rejects)).contains("rows.csv,102,").contains(reason);
        assertThat(result.out()).isEqualTo(trust(hundred().csv()).out());
    }

    @Test
    void a_file_that_cannot_be_judged_is_refused() throws IOException {
        String header = String.join(",", DeliveryRow.COLUMNS) + "\n";

        refused("", "has no header");
        refused(
                "order,customer,ordered\n",
                "has no column trustee, promised, delivered, rating, rated; it needs order,");
        refused(header.replace("customer", "customer,order"), "has a column twice");
        refused(header, "has no row that can be used");
        refused(new DeliveryRows().orders(30, 0, 0).csv(), "no row with a rating that can be used");
        refused(
                new DeliveryRows().orders(30, 0, 5).csv(),
                "too few ratings to learn from: of 18 rated orders ordered before 2020-01-19T12:00, 0 bad (1 or 2 stars)");
        refused(
                new DeliveryRows()
                        .orders(10, 0, 5)
                        .orders(70, 0, 1)
                        .orders(10, 0, 3)
                        .csv(),
                "too few ratings to choose a model by: of 18 rated orders ordered from 2020-02-24T12:00 to before 2020-03-13");
    }

    private static List<Delivery> ratedInSpring2018() {
        List<Delivery> rated = new ArrayList<>();
        for (int day = -800; day < -480; day++) {
            rated.add(DeliveryRows.order(day, "anna", 0, 5));
        }
        return rated;
    }

    private void refused(String csv, String message) throws IOException {
        Terminal.Result result = trust(csv);

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).startsWith("insights: ").contains(message).doesNotContain("\tat ");
    }

    private Terminal.Result trust(String csv) throws IOException {
        return Terminal.runWithout(
                "trust",
                "--deliveries",
                Files.writeString(directory.resolve("good.csv"), csv).toString());
    }

    private JsonNode answer(String csv) throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        return terminal.json("trust", "--deliveries", terminal.write("good.csv", csv));
    }
}
