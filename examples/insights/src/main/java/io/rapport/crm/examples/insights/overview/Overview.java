package io.rapport.crm.examples.insights.overview;

import io.rapport.crm.Crm;
import io.rapport.crm.CustomerView;
import io.rapport.crm.care.CareService;
import io.rapport.crm.money.Amounts;
import io.rapport.crm.value.CustomerValue;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * One look at every customer tells how many they are, what they bring in which currencies, from when to when they
 * bought, and how they were treated.
 */
public final class Overview {
    private long customers;
    private long interactions;
    private long purchaseDays;
    private Amounts net = Amounts.NONE;
    private Optional<LocalDate> first = Optional.empty();
    private Optional<LocalDate> last = Optional.empty();
    private final Map<String, Long> customersByCurrency = new TreeMap<>();
    private final TrustOverview trust = new TrustOverview();
    private final CareOverview care = new CareOverview();
    private final Optional<Instant> asOf;

    private Overview(Optional<Instant> asOf) {
        this.asOf = asOf;
    }

    public static Overview of(Crm crm) {
        return of(crm, Optional.empty());
    }

    /**
     * Looks at every customer once.
     *
     * @param lastDay the last day that counts for what is late and what has faded; that of the latest purchase if
     *     absent
     */
    public static Overview of(Crm crm, Optional<LocalDate> lastDay) {
        Overview overview = new Overview(LastMoment.of(crm, lastDay));
        CareService service = crm.care();
        crm.customers().forEach(customer -> {
            CustomerView then = overview.asOf.map(customer::at).orElse(customer);
            overview.add(then);
            overview.trust.add(then.trust());
            overview.care.add(then, service);
        });
        return overview;
    }

    private void add(CustomerView customer) {
        CustomerValue value = customer.value();
        customers++;
        interactions += customer.interactions();
        purchaseDays += value.purchaseDays();
        net = net.plus(value.net());
        first = least(Comparator.naturalOrder(), first, value.firstPurchase());
        last = least(Comparator.reverseOrder(), last, value.lastPurchase());
        for (Currency currency : value.gross().currencies()) {
            customersByCurrency.merge(currency.getCurrencyCode(), 1L, Long::sum);
        }
    }

    /** What is late is told as of this moment; it is absent if there are no customers. */
    public Optional<Instant> asOf() {
        return asOf;
    }

    public TrustOverview trust() {
        return trust;
    }

    public CareOverview care() {
        return care;
    }

    public long customers() {
        return customers;
    }

    public long interactions() {
        return interactions;
    }

    /** How many pairs there are of a customer and a day on which that customer bought. */
    public long purchaseDays() {
        return purchaseDays;
    }

    public Amounts net() {
        return net;
    }

    public Optional<LocalDate> firstPurchase() {
        return first;
    }

    public Optional<LocalDate> lastPurchase() {
        return last;
    }

    public boolean hasPurchasesIn(Currency currency) {
        return customersByCurrency.containsKey(currency.getCurrencyCode());
    }

    /** Most customers have bought in this currency; of several it is the first by its code. */
    public Optional<Currency> mainCurrency() {
        return customersByCurrency.entrySet().stream()
                .min(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> Currency.getInstance(entry.getKey()));
    }

    private static Optional<LocalDate> least(
            Comparator<LocalDate> order, Optional<LocalDate> one, Optional<LocalDate> other) {
        return one.isPresent() && other.isPresent()
                ? Optional.of(order.compare(one.get(), other.get()) <= 0 ? one.get() : other.get())
                : one.or(() -> other);
    }
}
