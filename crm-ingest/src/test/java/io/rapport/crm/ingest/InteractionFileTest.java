package io.rapport.crm.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.PageViewed;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.money.Money;
import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Shows how facts in JSON are read, one to a line. */
class InteractionFileTest {
    private static final Instant NOON = Instant.parse("2024-03-01T12:00:00Z");
    private static final Source SHOP = Source.of("shop", Channel.WEB);
    private static final Interaction BOUGHT =
            SHOP.fact("1", Customer.card("7"), NOON, Purchase.of("A1", Money.of("9.90", "EUR")));
    private static final Interaction LOOKED = SHOP.fact("2", Customer.card("7"), NOON, PageViewed.of("/jam"));

    private final List<Reject> rejects = new ArrayList<>();
    private final List<ImportedFact> facts = new ArrayList<>();

    @Test
    void whatTheLibraryWritesItReads() throws IOException {
        read(Vocabulary.SHARED.write(BOUGHT) + "\n\n" + Vocabulary.SHARED.write(LOOKED));

        assertThat(facts).extracting(ImportedFact::fact).containsExactly(BOUGHT, LOOKED);
        assertThat(facts).extracting(fact -> fact.origin().line()).containsExactly(1L, 3L);
        assertThat(rejects).isEmpty();
    }

    @Test
    void aBrokenLineGoesAndTheOthersStay() throws IOException {
        String good = Vocabulary.SHARED.write(BOUGHT);
        read(String.join(
                "\n",
                good.substring(0, 40),
                good.replace("9.90", "\uFFFD").replace("A1", "\uFFFD"),
                good + "\0",
                "x".repeat(2_000_000),
                good.replace("\"key\":\"1\",", ""),
                good));

        assertThat(facts).extracting(ImportedFact::fact).containsExactly(BOUGHT);
        assertThat(rejects).extracting(reject -> reject.origin().line()).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(rejects)
                .extracting(Reject::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).contains("no well-formed JSON object"),
                        reason -> assertThat(reason).isEqualTo("line: not in UTF-8; convert the file to UTF-8"),
                        reason -> assertThat(reason).contains("a NUL character"),
                        reason -> assertThat(reason).contains("longer than 1065536 characters"),
                        reason -> assertThat(reason).contains("key"));
    }

    private void read(String text) throws IOException {
        new InteractionFile(Vocabulary.SHARED, rejects::add).read("events", new StringReader(text), facts::add);
    }
}
