package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.examples.insights.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report is a page, whose text is looked at here without a browser. */
class ReportPageTest {
    private static final Pattern ADDRESS = Pattern.compile("(?:src|href)=\"([^\"]*)\"");
    private static final Pattern FIGURES =
            Pattern.compile("<script type=\"application/json\" id=\"figures\">(.*?)</script>", Pattern.DOTALL);

    @TempDir
    Path directory = Path.of("");

    private Terminal terminal = Terminal.inMemory(directory);

    @BeforeEach
    void open() {
        terminal = Terminal.inMemory(directory);
    }

    @Test
    void the_page_carries_the_same_json_that_the_program_writes() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "a&b,2024-03-01 12:15,5.00");

        JsonNode json = terminal.json("report", "--report", page().toString());

        assertThat(figures(Files.readString(page()))).isEqualTo(json);
    }

    @Test
    void the_page_refers_to_nothing_outside_itself() throws IOException {
        terminal.importRows("7,2024-01-01,10.00");
        terminal.run("report", "--report", page().toString());

        String html = Files.readString(page());
        assertThat(ADDRESS.matcher(html).results().map(found -> found.group(1)))
                .allMatch(address -> address.startsWith("#") || address.equals("data:,"));
        assertThat(html).doesNotContain("sourceMappingURL", "@import", "url(");
        assertThat(html).contains("default-src 'none'");
    }

    @Test
    void a_name_is_a_text_whatever_it_contains() throws IOException {
        String hostile = "</script><script>alert(1)</script>'{{style}}\u2028--><!--<img src=x onerror=alert(2)>";
        terminal.importRows("\"" + hostile + "\",2024-01-01,10.00");

        JsonNode json = terminal.json("report", "--report", page().toString());

        String html = Files.readString(page());
        assertThat(html).doesNotContain("alert(1)</", "<img");
        assertThat(html).contains("&lt;/script&gt;&lt;script&gt;alert(1)");
        assertThat(figures(html)).isEqualTo(json);
        assertThat(FIGURES.matcher(html).results().map(found -> found.group(1)))
                .singleElement()
                .asString()
                .doesNotContain("<", "\u2028");
        assertThat(json.get("top_customers").get(0).get("name").stringValue()).contains("<script>alert(1)</script>");
    }

    @Test
    void of_nothing_the_page_says_so_and_has_no_sections() throws IOException {
        Terminal.Result result = terminal.run("report", "--report", page().toString());

        assertThat(result.code()).isZero();
        assertThat(Files.readString(page()))
                .contains("Nobody has bought anything yet.")
                .doesNotContain("<section");
    }

    @Test
    void where_the_page_cannot_be_written_nothing_is_done() {
        Terminal.Result result = terminal.run("report", "--report", "missing/page.html");

        assertThat(result.code()).isEqualTo(2);
        assertThat(result.err()).contains("cannot write missing").doesNotContain("Database");
    }

    @Test
    void a_template_takes_values_as_they_are_and_misses_none() {
        PageTemplate template = new PageTemplate("<p>{{one}} {{two}}</p>");

        assertThat(template.fill(Map.of("one", "$1 {{two}}", "two", "\\"))).isEqualTo("<p>$1 {{two}} \\</p>");
        assertThatThrownBy(() -> template.fill(Map.of("one", ""))).hasMessageContaining("{{two}}");
        assertThatThrownBy(() -> PageTemplate.read("missing.js")).hasMessageContaining("missing.js");
    }

    private Path page() {
        return directory.resolve("page.html");
    }

    private static JsonNode figures(String html) {
        return FIGURES.matcher(html)
                .results()
                .map((MatchResult found) -> JsonMapper.shared().readTree(found.group(1)))
                .findFirst()
                .orElseThrow();
    }
}
