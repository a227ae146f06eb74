package io.rapport.crm.examples.insights.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.examples.insights.RealData;
import io.rapport.crm.examples.insights.Terminal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * On half of a sample of real orders, trust has the figures of docs/validation/trust.md, and passes as far as it was
 * declared to.
 */
class OlistTest {
    private static JsonNode answer = JsonMapper.shared().createObjectNode();

    @BeforeAll
    static void ask(@TempDir Path directory) throws IOException {
        String file = RealData.file("olist_sample/deliveries.csv").toString();
        answer = Terminal.inMemory(directory).json("trust", "--deliveries", file);
        assertThat(answer.get("dates_of_protocol").asBoolean()).isTrue();
    }

    @Test
    void the_delivery_of_an_order_foretells_its_rating_at_least_as_well_as_late_or_not() {
        JsonNode a = answer.get("task_a");

        assertThat(a.get("n").asInt()).isEqualTo(653);
        assertThat(a.get("bad").asInt()).isEqualTo(62);
        assertThat(auc(a, "model")).isGreaterThanOrEqualTo(auc(a, "late_or_not"));
        assertThat(a.at("/model/brier").asDouble())
                .isLessThan(a.at("/late_or_not/brier").asDouble());
        assertThat(a.get("pass").asBoolean()).isTrue();
        assertThat(a.get("pass_in_resamples").asDouble()).isEqualTo(0.942);
        assertThat(a.get("strict_pass_in_resamples").asDouble()).isEqualTo(0.768);
        figures(
                a,
                Map.of(
                        "model", new double[] {0.5619, 0.0837, 0.3044},
                        "late_or_not", new double[] {0.5616, 0.0843, 0.3056},
                        "days_late", new double[] {0.5619, 0.0851, 0.3106},
                        "delivery_days", new double[] {0.6183, 0.0842, 0.3060},
                        "constant", new double[] {0.5, 0.0877, 0.3221}));
    }

    @Test
    void earlier_deliveries_of_a_seller_do_not_foretell_the_rating_and_the_simpler_guess_is_chosen() {
        JsonNode b = answer.get("task_b");

        assertThat(b.get("pass").asBoolean()).isFalse();
        assertThat(b.get("chosen").asString()).isEqualTo("mean_late_rate");
        figures(
                b,
                Map.of(
                        "model", new double[] {0.4888, 0.0879, 0.3229},
                        "mean_late_rate", new double[] {0.4909, 0.0881, 0.3236},
                        "mean_rating", new double[] {0.5689, 0.0874, 0.3208},
                        "base_rate", new double[] {0.5, 0.0877, 0.3221}));
    }

    @Test
    void what_is_said_of_promises_to_come_is_about_as_sure_as_it_claims() {
        JsonNode d = answer.get("task_d");

        assertThat(d.get("n").asInt()).isEqualTo(657);
        assertThat(d.get("coverage").asDouble()).isCloseTo(0.927, within(5e-4));
        assertThat(d.get("coverage_as_weighted").asDouble()).isCloseTo(0.873, within(5e-4));
        assertThat(d.get("pass").asBoolean()).isTrue();
    }

    private static void figures(JsonNode task, Map<String, double[]> aucBrierLogLoss) {
        aucBrierLogLoss.forEach((name, expected) -> {
            assertThat(auc(task, name)).as(name).isCloseTo(expected[0], within(6e-5));
            assertThat(task.get(name).get("brier").asDouble()).as(name).isCloseTo(expected[1], within(6e-5));
            assertThat(task.get(name).get("log_loss").asDouble()).as(name).isCloseTo(expected[2], within(6e-5));
        });
    }

    private static double auc(JsonNode task, String name) {
        return task.get(name).get("auc").asDouble();
    }
}
