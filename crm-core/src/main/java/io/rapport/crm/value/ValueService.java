package io.rapport.crm.value;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.kernel.Snapshot;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Answers what customers have been worth: each by itself, compared with the others, and all together. */
public final class ValueService {
    private static final String CUTOFFS = "value/rfm-cutoffs/";
    private static final long CUSTOMERS_BETWEEN_REPORTS = 1000;

    private final Kernel kernel;
    private final ValueFeature feature;
    private final LongConsumer progress;

    /** Answers from purchase histories. */
    public ValueService(Kernel kernel) {
        this(kernel, customers -> {});
    }

    private ValueService(Kernel kernel, LongConsumer progress) {
        this.kernel = kernel;
        this.feature = kernel.features().get(ValueFeature.class);
        this.progress = progress;
    }

    /**
     * The same, telling how far long work has come.
     *
     * @param listener is told now and then how many customers have been read; always in the calling thread
     */
    public ValueService reportingTo(LongConsumer listener) {
        return new ValueService(kernel, listener);
    }

    /** Returns what a customer has been worth so far; absent if there is no such customer. It takes one read. */
    public Optional<CustomerValue> of(CustomerId customer) {
        return kernel.customer(customer).map(this::of);
    }

    /** Returns what a customer has been worth so far. Nothing is read. */
    public CustomerValue of(Snapshot customer) {
        return CustomerValue.of(history(customer));
    }

    /** Returns what a customer has bought, as far as it can be merged exactly. Nothing is read. */
    public PurchaseHistory history(Snapshot customer) {
        return customer.state(feature);
    }

    /**
     * Returns what a customer has bought, as far as it can be merged exactly; absent if there is no such customer. It
     * takes one read.
     */
    public Optional<PurchaseHistory> history(CustomerId customer) {
        return kernel.customer(customer).map(this::history);
    }

    /**
     * Returns the quintiles of all customers who bought in a window. Reads all profiles, or the log if the window is
     * not "all until today".
     *
     * @throws io.rapport.crm.failure.InvalidInputException if nobody bought
     */
    public RfmCutoffs rfmCutoffs(RfmWindow window) {
        return RfmCutoffs.of(window, measures(window), kernel.now());
    }

    /** Makes cut-offs the ones to go by, for their currency; they may have been set by hand. */
    public void goBy(RfmCutoffs cutoffs) {
        kernel.documents().keep(cutoffsIn(cutoffs.window().currency()), cutoffs);
    }

    /** The cut-offs to go by in a currency, if there are any. */
    public Optional<RfmCutoffs> rfmCutoffs(Currency currency) {
        return kernel.documents().kept(cutoffsIn(currency), RfmCutoffs.class);
    }

    /** Returns how many customers get each mark. */
    public RfmClasses rfmClasses(RfmCutoffs cutoffs) {
        return RfmClasses.of(
                measures(cutoffs.window()).stream().map(cutoffs::score).toList());
    }

    /**
     * Answers where a customer stands by these cut-offs, and why; absent if there is no such customer or nothing was
     * bought in the window.
     */
    public Optional<Explained<RfmStanding>> rfm(CustomerId customer, RfmCutoffs cutoffs, RfmSegments segments) {
        RfmWindow window = cutoffs.window();
        PurchaseHistory history =
                parts(kernel.logs().of(customer), window::includes).getOrDefault(true, PurchaseHistory.EMPTY);
        return RfmMeasure.of(history, window.asOf(), window.currency())
                .map(measure -> RfmStanding.of(measure, cutoffs, segments));
    }

    /**
     * Returns how net spend in a currency is spread over all customers who ever bought or returned something; who did
     * so in another currency alone counts with nothing. Reads all profiles.
     */
    public ParetoAnalysis pareto(Currency currency) {
        LongStream.Builder values = LongStream.builder();
        histories()
                .filter(history -> history.orders() > 0 || history.returns() > 0)
                .forEach(history -> values.add(history.net().in(currency).minorUnits()));
        return ParetoAnalysis.of(currency, values.build().toArray());
    }

    /** Returns what was sold in each month in which something was bought or returned. Reads the log. */
    public SortedMap<YearMonth, MonthlySales> byMonth() {
        SortedMap<YearMonth, MonthlySales> months = new TreeMap<>();
        kernel.logs()
                .ofAll(log -> parts(log, YearMonth::from).forEach((month, history) -> {
                    if (!history.equals(PurchaseHistory.EMPTY)) {
                        months.merge(month, MonthlySales.of(history), MonthlySales::plus);
                    }
                }));
        return months;
    }

    /** Returns who comes back, by the month of the first purchase. Reads all profiles. */
    public CohortRetention cohorts() {
        return CohortRetention.of(histories().map(PurchaseHistory::days));
    }

    /**
     * The purchase histories of all customers, with everything that ever happened. Reads all profiles as they are asked
     * for.
     */
    public Stream<PurchaseHistory> histories() {
        Consumer<PurchaseHistory> report = report();
        return kernel.customers().stream().map(this::history).peek(report);
    }

    /**
     * Hands over the purchase histories of all customers, one after the other, with what happened until a day. Reads
     * all profiles, or the log if the day lies in the past: profiles keep no amounts by day.
     *
     * @param asOf the last day that counts
     */
    public void historiesUntil(LocalDate asOf, Consumer<PurchaseHistory> use) {
        if (asOf.isAfter(kernel.today())) {
            histories().forEach(use);
        } else {
            historiesWithin(day -> !day.isAfter(asOf), use);
        }
    }

    /** Returns what each customer bought on some days; nothing for a customer without a fact on them. */
    private void historiesWithin(Predicate<LocalDate> includes, Consumer<PurchaseHistory> use) {
        Consumer<PurchaseHistory> reporting = report().andThen(use);
        kernel.logs().ofAll(log -> {
            PurchaseHistory within = parts(log, includes::test).get(true);
            if (within != null) {
                reporting.accept(within);
            }
        });
    }

    private Consumer<PurchaseHistory> report() {
        AtomicLong read = new AtomicLong();
        return history -> {
            if (read.incrementAndGet() % CUSTOMERS_BETWEEN_REPORTS == 0) {
                progress.accept(read.get());
            }
        };
    }

    private List<RfmMeasure> measures(RfmWindow window) {
        List<RfmMeasure> measures = new ArrayList<>();
        Consumer<PurchaseHistory> measure = history ->
                RfmMeasure.of(history, window.asOf(), window.currency()).ifPresent(measures::add);
        if (window.days().isEmpty()) {
            historiesUntil(window.asOf(), measure);
        } else {
            historiesWithin(window::includes, measure);
        }
        return measures;
    }

    private <K> Map<K, PurchaseHistory> parts(Collection<Interaction> log, Function<LocalDate, K> part) {
        return PurchaseParts.of(log, kernel.zone(), part, feature.summary());
    }

    private static String cutoffsIn(Currency currency) {
        return CUTOFFS + currency.getCurrencyCode();
    }
}
