package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.examples.insights.Terminal;
import io.rapport.crm.examples.insights.Treatment;
import io.rapport.crm.examples.insights.overview.CareOverview;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.interaction.ActedInInterest;
import io.rapport.crm.interaction.Answered;
import io.rapport.crm.interaction.Answered.Quality;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** The report says how the company treated its customers: trust, promises and cases. */
class TreatmentTest {
    /** Four right answers make credibility 8.5; an act in the customer's interest makes self-orientation 25 / 7. */
    private static final double WELL = 50 + 50 * Math.log10((8.5 + 5.5 + 5.5) / (25 / 7.0) / 3);
    /** A misleading answer counts six: it makes credibility 2.125 and self-orientation 8.2. */
    private static final double BADLY = 50 + 50 * Math.log10((2.125 + 5.5 + 5.5) / 8.2 / 3);

    @TempDir
    Path directory = Path.of("");

    private Terminal terminal = Terminal.inMemory(directory);

    @BeforeEach
    void open() {
        terminal = Terminal.inMemory(directory);
    }

    @Test
    void scores_are_reported_of_those_of_whom_enough_is_known() throws IOException {
        Treatment.recordIn(terminal);

        JsonNode trust = terminal.json("report").get("trust");
        assertThat(trust.get("as_of").stringValue())
                .as("the end of the last day bought")
                .isEqualTo("2024-03-06T23:59:59.999Z");
        assertThat(trust.get("customers").longValue()).isEqualTo(2);
        assertThat(trust.get("too_little_known").longValue()).isEqualTo(3);
        assertThat(trust.get("score").get("mean").doubleValue()).isCloseTo((WELL + BADLY) / 2, within(0.01));
        assertThat(trust.get("score").get("lower_quartile").doubleValue()).isCloseTo(BADLY, within(0.01));
        assertThat(trust.get("score").get("upper_quartile").doubleValue()).isCloseTo(WELL, within(0.01));
        assertThat(trust.get("bands").toString())
                .isEqualTo("[{\"band\":\"distrust\",\"customers\":0,\"part\":0.0},"
                        + "{\"band\":\"guarded\",\"customers\":1,\"part\":0.5},"
                        + "{\"band\":\"working_trust\",\"customers\":0,\"part\":0.0},"
                        + "{\"band\":\"trusted\",\"customers\":1,\"part\":0.5},"
                        + "{\"band\":\"trusted_agent\",\"customers\":0,\"part\":0.0}]");
        assertThat(trust.get("distribution").get("guarded").get(7).longValue())
                .as("36.4 lies between 35 and 40")
                .isEqualTo(1);
        assertThat(trust.get("distribution").get("trusted").get(12).longValue())
                .as("63.0 lies between 60 and 65")
                .isEqualTo(1);
        JsonNode components = trust.get("components");
        assertThat(components.get("credibility").get("mean").doubleValue()).isCloseTo(5.315, within(0.01));
        assertThat(components.get("self_orientation").toString())
                .isEqualTo("{\"mean\":5.885,\"lower_quartile\":3.57,\"median\":3.57,\"upper_quartile\":8.2}");
    }

    @Test
    void what_moved_the_scores_adds_up_to_them() throws IOException {
        Treatment.recordIn(terminal);

        JsonNode effects = terminal.json("report").get("trust").get("effects");
        assertThat(effects.valueStream().map(effect -> effect.get("type").stringValue()))
                .containsExactly("act_in_interest", "answer_accurate", "answer_misleading");
        assertThat(effects.valueStream()
                        .mapToDouble(effect -> effect.get("points_of_mean").doubleValue())
                        .sum())
                .isCloseTo((WELL + BADLY) / 2 - 50, within(1e-5));
        JsonNode misleading = effects.get(2);
        assertThat(misleading.get("customers").longValue()).isEqualTo(1);
        assertThat(misleading.get("points").doubleValue()).isCloseTo(BADLY - 50, within(1e-5));
        assertThat(misleading.get("points_each").doubleValue()).isCloseTo(BADLY - 50, within(1e-5));
        assertThat(misleading.get("points_of_mean").doubleValue()).isCloseTo((BADLY - 50) / 2, within(1e-5));
    }

    @Test
    void promises_are_counted_and_late_ones_named_by_their_keys() throws IOException {
        Treatment.recordIn(terminal);

        JsonNode care = terminal.json("report").get("care");
        assertThat(care.get("promises").toString())
                .isEqualTo("{\"open\":1,\"overdue\":2,\"kept\":1,\"kept_late\":1,\"broken\":1}");
        assertThat(care.get("longest_overdue")
                        .valueStream()
                        .map(late -> late.get("promise").stringValue() + " "
                                + late.get("due").stringValue()))
                .containsExactly("delivery-1 2024-02-25T12:00:00Z", "delivery-2 2024-03-06T18:00:00Z");
        String customer = care.get("longest_overdue").get(0).get("customer").stringValue();
        assertThat(terminal.run("show", customer).out()).contains("external/shop:9");
    }

    @Test
    void cases_are_counted_by_deadline_and_the_most_urgent_come_first() throws IOException {
        Treatment.recordIn(terminal);

        JsonNode care = terminal.json("report").get("care");
        assertThat(care.get("open_cases").toString())
                .isEqualTo("{\"overdue\":{\"query\":0,\"complaint\":1,\"suggestion\":0},"
                        + "\"within_a_day\":{\"query\":1,\"complaint\":0,\"suggestion\":0},"
                        + "\"within_a_week\":{\"query\":0,\"complaint\":1,\"suggestion\":0},"
                        + "\"later\":{\"query\":0,\"complaint\":0,\"suggestion\":1},"
                        + "\"waiting\":{\"query\":1,\"complaint\":0,\"suggestion\":0}}");
        assertThat(care.get("most_urgent").valueStream().map(TreatmentTest::urgent))
                .containsExactly(
                        "complaint C-1 2024-03-06T12:00:00Z 1",
                        "query Q-1 2024-03-07T10:00:00Z 0",
                        "complaint C-2 2024-03-11T10:00:00Z 0",
                        "suggestion S-1 2024-03-20T10:00:00Z 0",
                        "query Q-2 null 0");
    }

    private static String urgent(JsonNode one) {
        return one.get("kind").stringValue() + " " + one.get("number").stringValue() + " "
                + (one.get("deadline").isNull() ? "null" : one.get("deadline").stringValue()) + " "
                + one.get("level").intValue();
    }

    @Test
    void on_an_earlier_day_less_is_late() throws IOException {
        Treatment.recordIn(terminal);

        JsonNode care = terminal.json("report", "--as-of", "2024-03-05").get("care");
        assertThat(care.get("as_of").stringValue()).isEqualTo("2024-03-05T23:59:59.999Z");
        assertThat(care.get("promises").get("overdue").longValue()).isEqualTo(1);
        assertThat(care.get("open_cases").get("overdue").get("complaint").longValue())
                .isZero();
    }

    @Test
    void a_day_to_come_makes_nothing_late_that_is_not_late_now() throws IOException {
        Treatment.recordIn(terminal);

        JsonNode care = terminal.json("report", "--as-of", "2999-12-31").get("care");
        assertThat(care.get("as_of").stringValue()).isLessThan("2999");
    }

    @Test
    void the_text_says_it_in_sentences() throws IOException {
        Treatment.recordIn(terminal);

        assertThat(terminal.run("report").out())
                .contains(
                        "Of 5 customers enough is known of 2: on average they have 49.7 of 100 points of reason to trust the"
                                + " company. Most, 50.0 %, are in the band 'guarded', 0.0 % in 'distrust'.")
                .contains(
                        "credibility of 5.3, reliability of 5.5 and intimacy of 5.5, of 10 each, against self-orientation of"
                                + " 5.9")
                .containsPattern("'act in the customer's interest' raised the mean score most, by \\d\\.\\d points;"
                        + " 'misleading answer' lowered it most, by 6\\.8 points")
                .contains(
                        "2 promises are overdue, the longest for 10 days. Of 3 that are over, 33.3 % were kept in time,"
                                + " 33.3 % late, and 33.3 % were broken.")
                .contains("5 cases are open: 1 overdue, 1 due within 24 hours, 1 within 7 days, 1 later, 1 waiting"
                        + " for the customer.")
                .containsPattern("promise delivery-1 +overdue for 10 days")
                .containsPattern("promise delivery-2 +overdue for less than a day")
                .containsPattern("suggestion S-1 +due in 13 days")
                .containsPattern("complaint C-1 +overdue for less than a day +goes up 1 level");
    }

    @Test
    void a_month_in_which_something_was_promised_only_is_no_month_of_purchases() throws IOException {
        Treatment.recordIn(terminal);

        assertThat(terminal.json("report").get("purchases_by_month").propertyNames())
                .containsExactly("2024-03");
    }

    @Test
    void evidence_that_speaks_one_way_is_told_alone() throws IOException {
        terminal.importRows("7,2024-03-06,10.00");
        assertThat(effects(
                        new ActedInInterest("cheaper_plan"),
                        Answered.with("size", "large").judged(Quality.ADMITTED_LIMIT)))
                .matches("'act in the customer's interest' raised the mean score most, by \\d+\\.\\d points\\.");
    }

    @Test
    void misconduct_alone_lowers_the_score() throws IOException {
        terminal.importRows("8,2024-03-06,10.00");
        assertThat(effects(Answered.with("price", "lowest").judged(Quality.MISLEADING)))
                .isEqualTo("'misleading answer' lowered the mean score most, by 13.6 points.");
    }

    private String effects(Detail... conduct) {
        return terminal.ask(crm -> {
            Customer somebody = Customer.of(crm.customers().iterator().next().id());
            Source desk = Source.of("desk", Channel.EMAIL);
            for (Detail detail : conduct) {
                crm.record(desk.fact(
                        detail.getClass().getSimpleName(), somebody, Instant.parse("2024-03-06T10:00:00Z"), detail));
            }
            return TrustFindings.effects(Overview.of(crm).trust());
        });
    }

    @Test
    void where_nothing_is_late_or_open_it_is_said() {
        CareOverview nothing = new CareOverview();

        assertThat(CareFindings.promises(nothing, Instant.EPOCH)).isEqualTo("No promise is overdue.");
        assertThat(CareFindings.cases(nothing)).isEqualTo("No case is open.");
    }

    @Test
    void the_page_has_a_section_for_trust_promises_and_cases_each() throws IOException {
        Treatment.recordIn(terminal);
        Path page = directory.resolve("page.html");
        terminal.run("report", "--report", page.toString());

        assertThat(Files.readString(page))
                .contains("id=\"trust\"", "id=\"effects\"", "id=\"components\"", "id=\"promises\"", "id=\"cases\"")
                .contains("2 promises are overdue, the longest for 10 days.")
                .contains("5 cases are open: 1 overdue");
    }

    @Test
    void of_a_shop_that_records_only_purchases_one_section_says_so() throws IOException {
        terminal.importRows("7,2024-01-01,10.00");
        Path page = directory.resolve("page.html");
        JsonNode report = terminal.json("report", "--report", page.toString());

        assertThat(Files.readString(page))
                .contains("Of nobody is enough known to say whether there is reason for trust")
                .doesNotContain("id=\"effects\"", "id=\"components\"", "id=\"promises\"", "id=\"cases\"");
        assertThat(report.toString()).doesNotContain("NaN");
        assertThat(report.get("trust").get("too_little_known").longValue()).isEqualTo(1);
        for (String empty : List.of("components", "effects")) {
            assertThat(report.get("trust").get(empty)).isEmpty();
        }
        assertThat(report.get("trust").get("score").isNull()).isTrue();
        assertThat(report.get("care").get("longest_overdue")).isEmpty();
        assertThat(report.get("care").get("most_urgent")).isEmpty();
    }
}
