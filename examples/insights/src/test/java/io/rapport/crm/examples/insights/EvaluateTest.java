package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/** Models are asked whether they would have known what came. */
class EvaluateTest {
    @TempDir
    Path directory;

    @Test
    void a_simulated_shop_can_be_predicted() throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        terminal.run(
                "--customers", "400", "--report", directory.resolve("page.html").toString());

        String answer = evaluate(terminal, "pareto/nbd", "2025-03-31", "270").out();

        assertThat(answer)
                .contains("Pareto/NBD, fitted to", "until 2025-03-31", "in the 270 days after it", "beta", "AUC");
    }

    @Test
    void the_best_model_is_found_and_told_why() throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        terminal.run(
                "--customers", "400", "--report", directory.resolve("page.html").toString());

        String best = evaluate(terminal, "BEST", "2025-03-31", "270").out();
        String chosen = best.lines()
                .filter(line -> line.endsWith(" is chosen"))
                .map(line -> line.strip().split(" ", 2)[0])
                .findFirst()
                .orElseThrow();

        assertThat(best)
                .startsWith("Of the models tried until 2025-03-31:")
                .contains("the lowest BIC", "the days held out")
                .endsWith(evaluate(terminal, chosen, "2025-03-31", "270").out());
    }

    @Test
    void where_no_model_can_be_fitted_none_is_the_best() throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        terminal.importRows("7,2024-01-01,10.00", "8,2024-01-03,20.00");

        for (String day : List.of("2024-02-01", "2024-01-01", "2023-01-01")) {
            Terminal.Result result = evaluate(terminal, "best", day, "90");
            assertThat(result.code()).isEqualTo(ExitCode.WITH_RESERVATIONS);
            assertThat(result.out()).startsWith("There is no best model: ");
        }
    }

    @Test
    void data_that_determine_no_model_are_said_to() throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        terminal.importRows("7,2024-01-01,10.00", "8,2024-01-03,20.00", "8,2024-05-03,20.00");
        Path json = directory.resolve("none.json");

        Terminal.Result result = terminal.run(
                "evaluate",
                "--model",
                "bg/nbd",
                "--calibrate-until",
                "2024-02-01",
                "--horizon",
                "90",
                "--json",
                json.toString());

        assertThat(result.code()).isEqualTo(ExitCode.WITH_RESERVATIONS);
        assertThat(result.out())
                .isEqualToIgnoringNewLines("There is no BG/NBD model: nobody has bought a second time;"
                        + " fit when some have, or count what they buy, not how often.");
        assertThat(JsonMapper.shared().readTree(Files.readString(json)).propertyNames())
                .containsExactly("model", "obstacle", "remedy");
    }

    @ParameterizedTest
    @CsvSource({
        "bgnbdx,  2024-02-01, 90, --model",
        "bg/nbd,  2024-02-01, 0,  --horizon",
        "bg/nbd,  yesterday,  90, --calibrate-until",
        "bg/cnbd-99, 2024-02-01, 90, --model"
    })
    void what_cannot_be_asked_is_refused(String model, String day, String days, String option) throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        terminal.importRows("7,2024-01-01,10.00");

        Terminal.Result result = evaluate(terminal, model, day, days);

        assertThat(result.code()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains(option);
    }

    private static Terminal.Result evaluate(Terminal terminal, String model, String day, String days) {
        return terminal.run("evaluate", "--model", model, "--calibrate-until", day, "--horizon", days);
    }
}
