package io.rapport.crm.examples.insights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.rapport.crm.Crm;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.interaction.Line;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.kernel.TimelineEntry;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.ParetoAnalysis;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/**
 * A wholesaler's invoices have 525,461 lines with cancellations, lines without a customer, and oddities; another file
 * sums them up to 22,600 amounts.
 */
class OnlineRetailTest {
    private static final Currency GBP = Money.currency("GBP");

    @TempDir
    Path directory = Path.of("");

    @Test
    void lines_become_orders_and_returns() throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        JsonNode imported = terminal.json(
                "import",
                "--csv",
                RealData.file("online_retail/online_retail_2009_2010.csv.gz").toString(),
                "--columns",
                "customer=Customer ID,time=InvoiceDate,price=Price,quantity=Quantity,order=Invoice,product=StockCode",
                "--currency",
                "GBP");

        // 19,215 invoices and 4,372 cancellations. The rest has no customer, nor have the three negative prices.
        assertThat(imported.toString())
                .isEqualTo("{\"added\":23587,\"duplicates\":0,\"rejected\":0,\"anonymous\":107927,\"customers\":4383}");
        try (Database database = terminal.open()) {
            Crm crm = database.crm();
            Overview overview = Overview.of(crm);
            assertThat(overview.net().in(GBP)).isEqualTo(Money.of("8348208.56", "GBP"));
            assertThat(overview.interactions()).isEqualTo(23_587);
            assertThat(returns(crm)).isEqualTo(4_372);
            oddities(crm);
        }
    }

    private static void oddities(Crm crm) {
        // Its lines bear two times, 12:28 and 12:29.
        assertThat(only(crm, "492807").recorded().occurredAt()).isEqualTo(Instant.parse("2009-12-20T12:28:00Z"));
        assertThat(lines(crm, "492807")).hasSize(30);
        // Its 10 lines lie scattered over 358 lines of the file.
        assertThat(lines(crm, "529728")).hasSize(10);
        // It has a price of a tenth of a penny, which is kept; the line is rounded once.
        assertThat(lines(crm, "494914"))
                .filteredOn(line -> line.unitPrice().orElseThrow().compareTo(new BigDecimal("0.001")) == 0)
                .singleElement()
                .satisfies(line -> assertThat(line.amount()).isEqualTo(Money.zero(GBP)));
        // It is a cancellation: -1 piece at 2.95 each, and so on.
        assertThat(only(crm, "C489449").detail()).isInstanceOf(Returned.class);
        assertThat(((Returned) only(crm, "C489449").detail()).lines())
                .isNotEmpty()
                .allMatch(line -> line.quantity().signum() > 0 && !line.amount().isNegative());
        // It is an adjustment with a negative price and without a customer.
        assertThat(crm.timeline(Ref.order("A506401"))).isEmpty();
    }

    @Test
    void sums_of_invoices_are_spread_as_others_found() throws IOException {
        Terminal terminal = Terminal.inMemory(directory);
        JsonNode imported = terminal.json(
                "import",
                "--csv",
                RealData.file("online_retail/invoices_2009_2010.csv").toString(),
                "--columns",
                "customer=customer_id,time=timestamp,amount=amount",
                "--currency",
                "GBP");

        assertThat(imported.toString())
                .isEqualTo("{\"added\":22600,\"duplicates\":0,\"rejected\":0,\"anonymous\":0,\"customers\":4336}");
        try (Database database = terminal.open()) {
            Crm crm = database.crm();
            assertThat(returns(crm)).isEqualTo(4_216);
            ParetoAnalysis net = crm.value().pareto(GBP);
            assertThat(net.customers())
                    .as("68 of them only returned what they had bought before")
                    .isEqualTo(4_336);
            assertThat(net.total()).isEqualTo(Money.of("8043585.21", "GBP"));
            assertThat(net.negativeCustomers()).isEqualTo(88);
            assertThat(net.gini().orElseThrow()).isEqualTo(0.7259726707975560);
            assertThat(net.topShare(0.01).orElseThrow()).isCloseTo(0.28693345, within(5e-9));
            assertThat(net.topShare(0.1).orElseThrow()).isCloseTo(0.60329071, within(5e-9));
            assertThat(net.topShare(0.2).orElseThrow()).isCloseTo(0.74258408, within(5e-9));
            assertThat(net.lorenz(0.5).orElseThrow()).isCloseTo(0.06750758, within(5e-9));
            assertThat(net.holdersOf(0.8)).hasValue(1_132);
        }
    }

    private static long returns(Crm crm) {
        return crm.customers().stream()
                .mapToLong(customer -> customer.value().returns())
                .sum();
    }

    private static List<Line> lines(Crm crm, String order) {
        return ((Purchase) only(crm, order).detail()).lines();
    }

    private static TimelineEntry only(Crm crm, String order) {
        List<TimelineEntry> entries = crm.timeline(Ref.order(order)).stream().toList();
        assertThat(entries).hasSize(1);
        return entries.get(0);
    }
}
