package io.rapport.crm.examples.insights.show;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.examples.insights.console.Table;
import io.rapport.crm.examples.insights.console.Wording;
import io.rapport.crm.examples.insights.overview.LastMoment;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Line;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.interaction.Returned;
import io.rapport.crm.kernel.TimelineEntry;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.CustomerValue;
import io.rapport.crm.value.RfmCutoffs;
import io.rapport.crm.value.RfmSegments;
import io.rapport.crm.value.RfmStanding;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Tells people what is known of one customer. */
public final class CustomerText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

    private final Crm crm;
    private final ZoneId zone;
    private final PrintWriter out;

    public CustomerText(Crm crm, ZoneId zone, PrintWriter out) {
        this.crm = crm;
        this.zone = zone;
        this.out = out;
    }

    public void print(CustomerView customer, int limit) {
        out.println("Customer " + customer.id());
        customer.identifiers().stream()
                .sorted()
                .map(Identifier::text)
                .forEach(name -> out.println("  also known as " + name));
        value(customer.value());
        EngagementText.lines(customer.engagement()).forEach(out::println);
        for (Currency currency : customer.value().gross().currencies()) {
            rfm(customer, currency);
        }
        new ProspectsText(crm.forecast(), out).print(customer);
        Optional<Instant> lastMoment = LastMoment.of(crm, Optional.empty());
        new ConductText(zone, out).print(lastMoment.map(customer::at).orElse(customer));
        timeline(customer, limit);
        out.flush();
    }

    private void value(CustomerValue value) {
        out.println();
        if (value.purchaseDays() == 0) {
            out.println("Has bought nothing.");
        } else {
            out.printf(
                    "Has made %s on %s and %s.%n",
                    Wording.count(value.orders(), "purchase"), days(value), Wording.count(value.returns(), "return"));
        }
        Table table = new Table("lrl");
        for (Money net : value.net().toList()) {
            String code = net.currency().getCurrencyCode();
            table.row("bought", Wording.amount(value.gross().in(net.currency())), code)
                    .row("refunded", Wording.amount(value.refunded().in(net.currency())), code)
                    .row("net", Wording.amount(net), code);
        }
        table.print(out);
    }

    private static String days(CustomerValue value) {
        LocalDate first = value.firstPurchase().orElseThrow();
        return value.purchaseDays() == 1
                ? first.toString()
                : Wording.count(value.purchaseDays(), "day") + " from " + first + " to "
                        + value.lastPurchase().orElseThrow();
    }

    private void rfm(CustomerView customer, Currency currency) {
        Optional<RfmCutoffs> cutoffs = crm.value().rfmCutoffs(currency);
        out.println();
        if (cutoffs.isEmpty()) {
            out.println("There are no marks (RFM) in " + currency + " yet: 'insights report' sets the cut-offs.");
            return;
        }
        String asOf = cutoffs.get().window().asOf().toString();
        Optional<Explained<RfmStanding>> standing = crm.value().rfm(customer.id(), cutoffs.get(), RfmSegments.USUAL);
        if (standing.isEmpty()) {
            out.println("No marks (RFM) as of " + asOf + ": nothing was bought by then.");
            return;
        }
        out.printf(
                "Marks (RFM) as of %s among %s: %s, segment '%s'.%n",
                asOf,
                Wording.count(cutoffs.get().customers(), "customer"),
                standing.get().value().score(),
                standing.get().value().segment());
        standing.get().reasons().forEach(reason -> out.println("  " + reason));
    }

    private void timeline(CustomerView customer, int limit) {
        List<TimelineEntry> entries =
                crm.timeline(customer.id()).newestFirst().stream().limit(limit).toList();
        out.println();
        out.printf(
                "%s%s, times in %s.%n",
                Wording.count(customer.interactions(), "interaction"),
                entries.size() < customer.interactions()
                        ? ", of which the latest " + Wording.count(entries.size())
                        : ", the latest first",
                zone);
        Table table = new Table("llrlll");
        entries.forEach(entry -> table.row(
                MINUTE.format(entry.recorded().occurredAt().atZone(zone)),
                entry.recorded().detail().type(),
                amount(entry.detail()),
                lines(entry.detail()),
                entry.recorded().channel().name(),
                entry.recorded().about().stream().map(Ref::toString).collect(Collectors.joining(", "))));
        table.print(out);
    }

    private static String amount(Detail detail) {
        if (detail instanceof Purchase purchase) {
            return purchase.amount().toString();
        }
        return detail instanceof Returned returned ? returned.amount().negated().toString() : "";
    }

    private static String lines(Detail detail) {
        List<Line> lines = List.of();
        if (detail instanceof Purchase purchase) {
            lines = purchase.lines();
        } else if (detail instanceof Returned returned) {
            lines = returned.lines();
        }
        return lines.isEmpty() ? "" : Wording.count(lines.size(), "line");
    }
}
