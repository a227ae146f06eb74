package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.engagement.PublicWords;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Without a command, a shop is simulated, recorded and reported on. */
class DemonstrationTest {
    @TempDir
    Path directory;

    @Test
    void a_shop_is_simulated_recorded_and_reported_on() throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        Path page = directory.resolve("page.html");

        Terminal.Result result = terminal.run("--customers", "60", "--report", page.toString());

        assertThat(result.code()).isEqualTo(ExitCode.DONE);
        assertThat(result.out()).contains("5-5-5", page.toString(), "show external/tea-shop:1");
        assertThat(Files.readString(page))
                .contains("<html", terminal.json("report").get("gini").asString());
        assertThat(terminal.run("show", "external/tea-shop:1").code()).isEqualTo(ExitCode.DONE);
        try (Database database = terminal.open()) {
            assertThat(database.crm().customers())
                    .anyMatch(view -> view.engagement().referrals().number() > 0)
                    .anyMatch(view -> !view.engagement().publicWords().equals(PublicWords.NONE));
        }
    }

    @Test
    void the_best_are_called_by_their_addresses_and_not_by_their_devices() throws IOException {
        assertThat(figures("shop", "1").get("top_customers"))
                .isNotEmpty()
                .allSatisfy(top -> assertThat(top.get("name").stringValue()).startsWith("email:"));
    }

    @Test
    void the_same_shop_again_adds_nothing() throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        terminal.run(
                "--customers", "30", "--report", directory.resolve("page.html").toString());
        JsonNode first = terminal.json("report");

        String again = terminal.run(
                        "--customers",
                        "30",
                        "--report",
                        directory.resolve("page.html").toString())
                .out();

        assertThat(again).containsPattern("added +0 ").containsPattern("rejected +0 ");
        assertThat(terminal.json("report")).isEqualTo(first);
    }

    @Test
    void the_same_seed_gives_the_same_figures_and_another_one_others() throws IOException {
        assertThat(figures("one", "1")).isEqualTo(figures("same", "1")).isNotEqualTo(figures("other", "8"));
    }

    @Test
    void a_shop_needs_customers() {
        Terminal.Result result = Terminal.inMemory(directory).run("--customers", "0");

        assertThat(result.code()).isEqualTo(ExitCode.NOT_DONE);
        assertThat(result.err()).contains("--customers");
    }

    /** Reports without the ids of customers, which are random. */
    private JsonNode figures(String name, String seed) throws IOException {
        Path own = Files.createDirectory(directory.resolve(name));
        Terminal terminal = Terminal.on("jdbc:h2:mem:" + directory.getFileName() + name + ";DB_CLOSE_DELAY=-1", own);
        Path page = own.resolve("page.html");
        terminal.run("--customers", "100", "--seed", seed, "--report", page.toString());
        JsonNode report = terminal.json("report");
        for (String listed : List.of("longest_overdue", "most_urgent")) {
            assertThat(report.get("care").get(listed))
                    .allSatisfy(one ->
                            assertThat(((ObjectNode) one).remove("customer")).isNotNull());
        }
        return report;
    }
}
