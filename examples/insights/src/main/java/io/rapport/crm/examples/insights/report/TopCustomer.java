package io.rapport.crm.examples.insights.report;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.kernel.TimelineEntry;
import io.rapport.crm.money.Money;
import io.rapport.crm.value.CustomerValue;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.ValueAttributes;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * A top customer is one of those who are worth most.
 *
 * @param name how to find the customer
 * @param net what was bought less what was refunded, in the currency of the report
 * @param value everything known of the value
 * @param standsOut what is remarkable, a sentence each
 */
record TopCustomer(String name, Money net, CustomerValue value, List<String> standsOut) {
    /** Finds the customers with the greatest net spend, the best first; equals are ordered by name. */
    static List<TopCustomer> of(Crm crm, Currency currency, LocalDate today, int limit) {
        return crm.customers().orderedByDescending(ValueAttributes.net(currency)).stream()
                .filter(customer -> customer.value().gross().currencies().contains(currency))
                .limit(limit)
                .map(customer -> of(crm, customer, currency, today))
                .sorted(Comparator.comparing((TopCustomer top) -> top.net().minorUnits())
                        .reversed()
                        .thenComparing(TopCustomer::name))
                .toList();
    }

    private static TopCustomer of(Crm crm, CustomerView customer, Currency currency, LocalDate today) {
        PurchaseHistory history = crm.value().history(customer.id()).orElse(PurchaseHistory.EMPTY);
        return new TopCustomer(
                name(customer),
                history.net().in(currency),
                customer.value(),
                StandsOut.of(history, largest(crm, customer, currency), today));
    }

    private static Money largest(Crm crm, CustomerView customer, Currency currency) {
        return crm.timeline(customer.id()).stream()
                .map(TimelineEntry::detail)
                .filter(Purchase.class::isInstance)
                .map(detail -> ((Purchase) detail).amount())
                .filter(amount -> amount.currency().equals(currency))
                .max(Comparator.comparingLong(Money::minorUnits))
                .orElse(Money.zero(currency));
    }

    /** The name is an address or a number if there is one: devices have names that tell nobody anything. */
    private static String name(CustomerView customer) {
        return customer.identifiers().stream()
                .sorted(Comparator.comparing((Identifier known) -> known.type().equals("device"))
                        .thenComparing(Comparator.naturalOrder()))
                .findFirst()
                .map(Identifier::text)
                .orElse(customer.id().toString());
    }
}
