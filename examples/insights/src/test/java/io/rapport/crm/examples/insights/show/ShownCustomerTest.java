package io.rapport.crm.examples.insights.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.examples.insights.Terminal;
import io.rapport.crm.examples.insights.Treatment;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Contacted;
import io.rapport.crm.interaction.Rated;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.interaction.SpokePublicly;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One customer is shown to people with all that is known. */
class ShownCustomerTest {
    @TempDir
    Path directory = Path.of("");

    private Terminal terminal = Terminal.inMemory(directory);

    @BeforeEach
    void open() {
        terminal = Terminal.inMemory(directory);
    }

    @Test
    void a_customer_is_shown_with_value_marks_and_timeline() throws IOException {
        terminal.importRows("7,2024-01-01,10.00", "7,2024-03-01 12:15,5.00", "7,2024-03-02,-2.50", "8,2024-01-01,1.00");
        assertThat(terminal.run("show", "7").out()).contains("no marks (RFM) in EUR yet");
        terminal.run("report");

        String shown = terminal.run("show", "external/shop:7", "--limit", "2").out();
        assertThat(shown.substring(shown.indexOf('\n'))).isEqualTo("""

                  also known as external/shop:7

                Has made 2 purchases on 2 days from 2024-01-01 to 2024-03-01 and 1 return.
                  bought     15.00   EUR
                  refunded    2.50   EUR
                  net        12.50   EUR

                Marks (RFM) as of 2024-03-02 among 2 customers: 5-3-3, segment 'promising'.
                  recency 5 of 5: bought 1 day ago, cut-offs [1, 1, 61, 61]; many share a value, so there are 3 classes
                  frequency 3 of 5: bought on 2 days, cut-offs [1, 1, 2, 2]; many share a value, so there are 3 classes
                  monetary 3 of 5: spent 12.50 EUR, cut-offs [1.00 EUR, 1.00 EUR, 12.50 EUR, 12.50 EUR]; many share a value, so there are 3 classes
                  5-3-3 is the rule promising

                There are no prospects: 'insights report' fits a model, where there is enough to learn from.

                Too little is known to score trust as of 2024-03-01 23:59: confidence 0.00.

                3 interactions, of which the latest 2, times in UTC.
                  2024-03-02 00:00   returned   -2.50 EUR      unknown
                  2024-03-01 12:15   purchase    5.00 EUR      unknown
                """);
        String id = shown.lines().findFirst().orElseThrow().substring("Customer ".length());
        assertThat(terminal.run("show", id).out()).contains("3 interactions, the latest first");
    }

    @Test
    void what_a_customer_did_beyond_buying_is_shown() throws IOException {
        terminal.importRows("7,2024-01-01,10.00");
        Customer anna = Customer.external("shop", "7");
        Source social = Source.of("social", Channel.SOCIAL);
        Instant at = Instant.parse("2024-02-01T10:00:00Z");
        terminal.ask(crm -> crm.record(
                social.fact("1", anna, at, Referred.decisive(new CustomerId(new UUID(1, 1)))),
                social.fact("2", anna, at, Referred.helpful(new CustomerId(new UUID(1, 2)))),
                social.fact("3", anna, at, SpokePublicly.positive(1500)),
                social.fact("4", anna, at, Contacted.outbound("thanks")),
                social.fact("5", anna, at, Rated.stars(5).saying("good"))));

        assertThat(terminal.run("show", "7").out()).contains("""
                Has brought 2 customers, 1 of them decisively.
                Has spoken in public 1 time: well 1 (reach 1,500), badly 0 (reach 0).
                Was in contact 1 time, began it 0 times.
                Has rated with words 1 time.
                """);
    }

    @Test
    void a_customer_is_shown_with_reasons_for_trust() throws IOException {
        Treatment.recordIn(terminal);

        assertThat(terminal.run("show", "7").out())
                .containsPattern(
                        "Trust as of 2024-03-06 23:59: 63 of 100 \\(\\d+ to \\d+\\), trusted; confidence 0\\.33\\.")
                .containsPattern(
                        "credibility +8\\.5\n +reliability +5\\.5\n +intimacy +5\\.5\n +self orientation +3\\.6")
                .containsPattern("act in the customer's interest \\(1\\.00\\): \\+\\d\\.\\d points")
                .contains("Was answered differently about 'hours': ten (email, 2024-03-06 10:00), nine (email,")
                .doesNotContain("Open promises", "Open cases");
        assertThat(terminal.run("show", "10").out())
                .contains("Too little is known to score trust as of 2024-03-06 23:59: confidence 0.29.")
                .doesNotContain("of 100", "promise broken (");
    }

    @Test
    void a_customer_is_shown_with_what_is_to_be_done() throws IOException {
        Treatment.recordIn(terminal);

        assertThat(terminal.run("show", "9").out()).contains("""
                        Open promises:
                          delivery-1   due 2024-02-25 12:00   overdue for 10 days
                          delivery-2   due 2024-03-06 18:00   overdue for less than a day
                          delivery-5   due 2024-03-20 12:00
                        """);
        assertThat(terminal.run("show", "11").out())
                .containsPattern("C-1 +complaint, delivery_late +due 2024-03-06 12:00 +overdue +nobody has taken it\n")
                .containsPattern("C-2 +complaint, damaged +due 2024-03-11 10:00 +agent:kim\n")
                .containsPattern("Q-2 +query, size +waits for the customer +nobody has taken it\n");
    }
}
