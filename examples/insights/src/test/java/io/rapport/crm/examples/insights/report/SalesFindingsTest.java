package io.rapport.crm.examples.insights.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.examples.insights.Terminal;
import io.rapport.crm.examples.insights.console.Progress;
import io.rapport.crm.examples.insights.overview.Overview;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page says in words what its plots of sales and of customers show. */
class SalesFindingsTest {
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
        assertThat(SalesFindings.purchases(report))
                .as("7 rows of which one is a return, in four months of which one was idle")
                .isEqualTo("January 2024 had most, 3 purchases; a month has 2 on average.");
        assertThat(SalesFindings.revenue(report))
                .isEqualTo("February 2024 brought 59.00 EUR, the most; a month brings 20.00 EUR on average.");
        assertThat(SalesFindings.active(report))
                .isEqualTo("2 customers bought in January 2024, the most; in the latest month, April 2024, it was 1.");
        assertThat(SalesFindings.spread(report))
                .isEqualTo("The best 20 % of the customers bring 40.0 % of the net revenue, less than the 80 % of the"
                        + " 20/80 rule.");
        assertThat(SalesFindings.cohorts(report))
                .isEqualTo("Of those who came in one month, 33.3 % bought again in the next.");
        assertThat(SalesFindings.top(report))
                .isEqualTo("external/shop:1 brought most, 40.00 EUR; the best 4 bring 100.0 % of the net revenue.");
        assertThat(SalesFindings.marks(report))
                .isEqualTo("0.0 % of the customers are among the best for recency, frequency and money (5-5-5), 0.0 %"
                        + " have bought least often and not for the longest time.");
        assertThat(SalesFindings.value(report)).isEqualTo("25.0 % of the customers are worth 8.00 to 10.00 EUR.");
    }

    @Test
    void of_a_single_month_and_customer_no_more_is_said_than_there_is() throws IOException {
        terminal.importRows("7,2024-01-01,10.00");

        Report report = report();
        assertThat(SalesFindings.purchases(report)).isEqualTo("There is one month, January 2024, with 1 purchase.");
        assertThat(SalesFindings.revenue(report)).isEqualTo("January 2024 brought 10.00 EUR.");
        assertThat(SalesFindings.active(report)).isEqualTo("1 customer bought in January 2024, the latest month.");
        assertThat(SalesFindings.spread(report)).startsWith("The best 20 % of the customers bring 20.0 %");
        assertThat(SalesFindings.value(report)).isEqualTo("100.0 % of the customers are worth 10.00 to 10.50 EUR.");
        assertThat(SalesFindings.cohorts(report)).startsWith("All purchases were made in one month");
        assertThat(SalesFindings.top(report)).isEqualTo("external/shop:7 brought most, 10.00 EUR.");
    }

    @Test
    void who_bought_half_a_year_later_is_told_where_it_has_passed() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "8,2024-01-01,10.00", "7,2024-07-31,10.00");

        assertThat(SalesFindings.cohorts(report()))
                .isEqualTo(
                        "Of those who came in one month, 0.0 % bought again in the next and 50.0 % six months later.");
    }

    @Test
    void the_largest_group_of_values_is_told_and_those_far_above_it() throws IOException {
        String[] rows = IntStream.range(0, 40)
                .mapToObj(n -> n + ",2024-01-01," + (n == 0 ? "900.00" : "1.50"))
                .toArray(String[]::new);
        terminal.importRows(rows);

        assertThat(SalesFindings.value(report()))
                .isEqualTo("97.5 % of the customers are worth 1.50 to 1.60 EUR; 2.5 % are worth 1.60 EUR or more.");
    }

    @Test
    void where_more_was_returned_than_bought_nobody_has_a_share() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "7,2024-01-02,-20.00");

        Report report = report();
        assertThat(SalesFindings.revenue(report)).isEqualTo("January 2024 brought -10.00 EUR.");
        assertThat(SalesFindings.spread(report)).isEqualTo("More was returned than bought, so nobody has a share.");
        assertThat(SalesFindings.value(report)).isEqualTo("100.0 % of the customers are worth less than nothing.");
        assertThat(SalesFindings.top(report)).isEqualTo("external/shop:7 brought most, -10.00 EUR.");
    }

    private Report report() {
        return terminal.ask(
                crm -> Report.of(crm, Overview.of(crm), Optional.empty(), Optional.empty(), new Progress(false))
                        .orElseThrow());
    }

    @Test
    void every_section_has_a_sentence_and_a_script() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "8,2024-02-01,10.00");

        Report report = report();
        assertThat(PageSection.ALL).extracting(PageSection::id).doesNotHaveDuplicates();
        for (PageSection section : PageSection.ALL) {
            assertThat(section.finding().apply(report).orElse(".")).endsWith(".");
            assertThat(PageTemplate.read("sections/" + section.id() + ".js").text())
                    .contains("sections." + section.id() + " = ");
        }
        assertThat(List.of("third", "half", "narrow", "wide", "full"))
                .containsAll(PageSection.ALL.stream().map(PageSection::width).toList());
    }
}
