package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the page says of its plots. */
class FindingsTest {
    @TempDir
    Path directory = Path.of("");

    private Terminal terminal = Terminal.inMemory(directory);

    @BeforeEach
    void open() {
        terminal = Terminal.inMemory(directory);
    }

    @Test
    void of_several_months_the_sentences_name_the_best_and_the_average() throws IOException {
        terminal.importRows(
                "1,2024-01-01,10.00",
                "2,2024-01-02,10.00",
                "2,2024-01-03,1.00",
                "1,2024-02-01,50.00",
                "3,2024-02-01,9.00",
                "1,2024-04-01,-20.00",
                "4,2024-04-01,20.00");

        Report report = report();
        assertThat(Findings.purchases(report))
                .as("7 rows of which one is a return, in four months of which one was idle")
                .isEqualTo("January 2024 had most, 3 purchases; a month has 2 on average.");
        assertThat(Findings.revenue(report))
                .isEqualTo("February 2024 brought 59.00 EUR, the most; a month brings 20.00 EUR on average.");
        assertThat(Findings.active(report))
                .isEqualTo("2 customers bought in January 2024, the most; in the latest month, April 2024, it was 1.");
        assertThat(Findings.spread(report))
                .isEqualTo("The best 20 % of the customers bring 40.0 % of the net revenue, less than the 80 % of the"
                        + " 20/80 rule.");
        assertThat(Findings.cohorts(report))
                .isEqualTo("Of those who came in one month, 33.3 % bought again in the next.");
        assertThat(Findings.top(report))
                .isEqualTo("external/shop:1 brought most, 40.00 EUR; the best 4 bring 100.0 % of the net revenue.");
        assertThat(Findings.marks(report))
                .isEqualTo("0.0 % of the customers are among the best for recency, frequency and money (5-5-5), 0.0 %"
                        + " have bought least often and not for the longest time.");
        assertThat(Findings.value(report)).isEqualTo("25.0 % of the customers are worth 8.00 to 10.00 EUR.");
    }

    @Test
    void of_a_single_month_and_customer_no_more_is_said_than_there_is() throws IOException {
        terminal.importRows("7,2024-01-01,10.00");

        Report report = report();
        assertThat(Findings.purchases(report)).isEqualTo("There is one month, January 2024, with 1 purchase.");
        assertThat(Findings.revenue(report)).isEqualTo("January 2024 brought 10.00 EUR.");
        assertThat(Findings.active(report)).isEqualTo("1 customer bought in January 2024, the latest month.");
        assertThat(Findings.spread(report)).startsWith("The best 20 % of the customers bring 20.0 %");
        assertThat(Findings.value(report)).isEqualTo("100.0 % of the customers are worth 10.00 to 10.50 EUR.");
        assertThat(Findings.cohorts(report)).startsWith("All purchases were made in one month");
        assertThat(Findings.top(report)).isEqualTo("external/shop:7 brought most, 10.00 EUR.");
    }

    @Test
    void half_a_year_later_is_told_where_it_has_passed() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "8,2024-01-01,10.00", "7,2024-07-31,10.00");

        assertThat(Findings.cohorts(report()))
                .isEqualTo(
                        "Of those who came in one month, 0.0 % bought again in the next and 50.0 % six months later.");
    }

    @Test
    void of_values_the_largest_group_is_told_and_those_far_above_it() throws IOException {
        String[] rows = IntStream.range(0, 40)
                .mapToObj(n -> n + ",2024-01-01," + (n == 0 ? "900.00" : "1.50"))
                .toArray(String[]::new);
        terminal.importRows(rows);

        assertThat(Findings.value(report()))
                .isEqualTo("97.5 % of the customers are worth 1.50 to 1.60 EUR; 2.5 % are worth 1.60 EUR or more.");
    }

    @Test
    void more_returned_than_bought_leaves_no_shares() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "7,2024-01-02,-20.00");

        Report report = report();
        assertThat(Findings.revenue(report)).isEqualTo("January 2024 brought -10.00 EUR.");
        assertThat(Findings.spread(report)).isEqualTo("More was returned than bought, so nobody has a share.");
        assertThat(Findings.value(report)).isEqualTo("100.0 % of the customers are worth less than nothing.");
        assertThat(Findings.top(report)).isEqualTo("external/shop:7 brought most, -10.00 EUR.");
    }

    private Report report() {
        try (Database database = terminal.open()) {
            return Report.of(
                            database.crm(),
                            Overview.of(database.crm()),
                            Optional.empty(),
                            Optional.empty(),
                            new Progress(false))
                    .orElseThrow();
        }
    }

    @Test
    void every_section_has_a_sentence_and_a_script() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "8,2024-02-01,10.00");

        Report report = report();
        assertThat(Section.ALL).extracting(Section::id).doesNotHaveDuplicates();
        for (Section section : Section.ALL) {
            assertThat(section.finding().apply(report).orElse(".")).endsWith(".");
            assertThat(Template.read("sections/" + section.id() + ".js").text())
                    .contains("sections." + section.id() + " = ");
        }
        assertThat(List.of("third", "half", "narrow", "wide", "full"))
                .containsAll(Section.ALL.stream().map(Section::width).toList());
    }
}
