package io.rapport.crm.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Line;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Shows what becomes of rows. */
class TransactionFilesTest {
    private static final String INVOICES = "order=no,customer=id,time=at,price=price,quantity=n,product=sku";
    private static final String HEADER = "no,sku,n,at,price,id\n";

    @Test
    void aRowWithoutAnOrderIsAPurchaseByItself() {
        List<Interaction> facts = Reading.rows("7,2024-03-01 10:15:00,49.90").facts();

        assertThat(facts).hasSize(1);
        Interaction fact = facts.get(0);
        assertThat(fact.id().source()).isEqualTo("shop");
        assertThat(fact.id().key()).matches("[0-9a-f]{32}#1");
        assertThat(fact.who()).isEqualTo(Customer.external("shop", "7"));
        assertThat(fact.channel()).isEqualTo(Channel.WEB);
        assertThat(fact.occurredAt()).isEqualTo(Instant.parse("2024-03-01T09:15:00Z"));
        assertThat(fact.detail()).isEqualTo(Purchase.of(Money.of("49.90", "EUR")));
    }

    @Test
    void rowsOfOneOrderAreTheLinesOfOnePurchaseWhereverTheyLie() {
        Reading reading = Reading.csv(
                INVOICES,
                HEADER + "A1,jam,2,2024-03-01 10:17:00,1.50,7\n" + "A2,tea,1,2024-03-01 10:18:00,4.00,8\n",
                HEADER + "A1,bread,1,2024-03-01 10:15:00,3.20,7\n");

        assertThat(reading.facts()).hasSize(2);
        Interaction order = reading.facts().get(0);
        assertThat(order.id()).hasToString("shop/order:A1");
        assertThat(order.occurredAt()).isEqualTo(Instant.parse("2024-03-01T09:15:00Z"));
        assertThat(order.detail())
                .isEqualTo(Purchase.of("A1", List.of(line("bread", "1", "3.20"), line("jam", "2", "1.50"))));
        assertThat(reading.files.facts().map(ImportedFact::rows)).containsExactly(2, 1);
    }

    @Test
    void whatIsNegativeIsAReturnWhateverMadeItSo() {
        Reading reading = Reading.csv(
                INVOICES,
                HEADER
                        + "C1,jam,-2,2024-03-02,1.50,7\n"
                        + "C2,debt,1,2024-03-03,-53594.36,7\n"
                        + "C3,sample,-1,2024-03-04,0,7\n"
                        + "B1,sample,1,2024-03-05,0,7\n");

        assertThat(reading.facts())
                .extracting(fact -> fact.id().key())
                .containsExactly("return:C1", "return:C2", "return:C3", "order:B1");
        assertThat(reading.facts().get(0).detail())
                .isEqualTo(Returned.ofLines(List.of(line("jam", "2", "1.50"))).withOrder("C1"));
        assertThat(reading.facts().get(1).detail())
                .isEqualTo(
                        Returned.ofLines(List.of(line("debt", "1", "53594.36"))).withOrder("C2"));
    }

    @Test
    void anOrderWithBothGivesAPurchaseAndAReturn() {
        Reading reading =
                Reading.csv(INVOICES, HEADER + "A1,jam,2,2024-03-01,1.50,7\n" + "A1,jam,-1,2024-03-02,1.50,7\n");

        assertThat(reading.facts()).extracting(fact -> fact.id().key()).containsExactly("order:A1", "return:A1");
    }

    @Test
    void aLineIsRoundedOnceAndItsPriceKeepsAllDecimals() {
        Reading reading = Reading.csv(INVOICES, HEADER + "A1,pin,1000,2024-03-01,0.0185,7\n");

        Purchase purchase = (Purchase) reading.facts().get(0).detail();
        assertThat(purchase.amount()).isEqualTo(Money.of("18.50", "EUR"));
        assertThat(purchase.lines().get(0).unitPrice()).isEqualTo(Optional.of(new BigDecimal("0.0185")));
        assertThat(Reading.rows("7,2024-03-01,0.005").facts().get(0).detail())
                .isEqualTo(Purchase.of(Money.of("0.01", "EUR")));
    }

    @Test
    void rowsWithoutACustomerAreCountedAndLeftOut() {
        Reading reading = Reading.rows("7,2024-03-01,1.00", ",2024-03-01,2.00", "  ,no date,x");

        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.files.rows()).isEqualTo(3);
        assertThat(reading.files.anonymous()).isEqualTo(2);
        assertThat(reading.rejects).isEmpty();
    }

    @Test
    void anOrderBelongsToTheCustomerWhoIsNamedFirst() {
        Reading reading = Reading.csv(
                INVOICES,
                HEADER
                        + "A1,jam,2,2024-03-01,1.50,7\n"
                        + "A1,tea,1,2024-03-01,4.00,8\n"
                        + "A1,tea,1,2024-03-01,4.00,7\n");

        assertThat(reading.facts()).hasSize(1);
        assertThat(reading.reasons())
                .containsExactly("file1:3: order: an earlier row gives it to another customer; "
                        + "give each order to one customer");
    }

    @Test
    void factsComeCustomerByCustomerAndByTime() {
        Reading reading =
                Reading.rows("8,2024-03-02,1.00", "7,2024-03-09,2.00", "8,2024-03-01,3.00", "7,2024-03-05,4.00");

        assertThat(reading.facts())
                .extracting(fact -> fact.occurredAt().toString().substring(0, 10))
                .containsExactly("2024-03-04", "2024-03-08", "2024-02-29", "2024-03-01");
    }

    @Test
    void theChannelOfARowGoesBeforeThatOfTheSource() {
        Reading reading = Reading.csv(
                "customer=id,time=at,amount=sum,channel=via",
                "id,at,sum,via\n7,2024-03-01,1,Pop-up Store\n8,2024-03-01,1,\n");

        assertThat(reading.facts())
                .extracting(Interaction::channel)
                .containsExactly(new Channel("pop-up_store"), Channel.WEB);
    }

    @Test
    void cdnowFilesHaveBlanksBetweenAndAHeader() {
        String file = """
                 customer_id  date number_of_cds  dollar_value
                 00001 19970101  1   11.77
                 00002 19970112  0    0.00
                """;
        Reading reading = Reading.cdnow(file.replace("\n", "\r\n"));

        assertThat(reading.rejects).isEmpty();
        assertThat(reading.facts())
                .extracting(Interaction::who)
                .containsExactly(Customer.external("shop", "00001"), Customer.external("shop", "00002"));
        Money price = Money.of("11.77", "EUR");
        assertThat(reading.facts().get(0).detail())
                .isEqualTo(Purchase.ofLines(List.of(
                        new Line(Optional.empty(), Optional.empty(), BigDecimal.ONE, Optional.empty(), price))));
    }

    private static Line line(String product, String quantity, String price) {
        return Line.of(product, new BigDecimal(quantity), new BigDecimal(price), "EUR");
    }
}
