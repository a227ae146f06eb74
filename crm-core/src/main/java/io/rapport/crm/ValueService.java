package io.rapport.crm;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.storage.Document;
import io.rapport.crm.value.Backtest;
import io.rapport.crm.value.CohortRetention;
import io.rapport.crm.value.CustomerValue;
import io.rapport.crm.value.GroupedBacktest;
import io.rapport.crm.value.ModelFit;
import io.rapport.crm.value.ModelSample;
import io.rapport.crm.value.ModelSelection;
import io.rapport.crm.value.MonthlySales;
import io.rapport.crm.value.ParetoAnalysis;
import io.rapport.crm.value.Prospects;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.RfmClasses;
import io.rapport.crm.value.RfmCutoffs;
import io.rapport.crm.value.RfmMeasure;
import io.rapport.crm.value.RfmSegments;
import io.rapport.crm.value.RfmStanding;
import io.rapport.crm.value.RfmWindow;
import io.rapport.crm.value.Score;
import io.rapport.crm.value.Scoring;
import io.rapport.crm.value.Season;
import io.rapport.crm.value.SeasonFit;
import io.rapport.crm.value.SeasonSample;
import io.rapport.crm.value.Valuation;
import io.rapport.crm.value.ValueAttributes;
import io.rapport.crm.value.ValueFeature;
import io.rapport.crm.value.ValueModel;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What customers are worth: each by itself, compared with the others, and all together. */
public final class ValueService {
    private static final String MODEL = "rapport/value/model";
    private static final String CUTOFFS = "rapport/value/rfm-cutoffs/";

    private final Kernel kernel;
    private final ValueFeature feature;
    private final LongConsumer progress;
    private final Season season;

    ValueService(Kernel kernel) {
        this(kernel, customers -> {}, Season.EVEN);
    }

    private ValueService(Kernel kernel, LongConsumer progress, Season season) {
        this.kernel = kernel;
        this.feature = new ValueFeature(kernel.zone());
        this.progress = progress;
        this.season = season;
    }

    /**
     * The same, telling how far long work has come.
     *
     * @param listener is told now and then how many customers have been read; always in the calling thread
     */
    public ValueService reportingTo(LongConsumer listener) {
        return new ValueService(kernel, listener, season);
    }

    /**
     * The same for a shop in which more is bought in some months than in others: what is fitted, chosen and tested from here
     * on goes by it, and fitted models keep it. Without, all months are alike.
     *
     * @param known as the shop knows it, or as it was learned by {@link #season}; for a backtest, by the day until which the
     *     model may know, since one that was learned later would know the answer
     */
    public ValueService inSeason(Season known) {
        return new ValueService(kernel, progress, known);
    }

    /** What a customer has been worth so far; absent if there is no such customer. One read. */
    public Optional<CustomerValue> of(CustomerId customer) {
        return history(customer).map(CustomerValue::of);
    }

    /** What a customer has bought, as far as it can be merged exactly; absent if there is no such customer. One read. */
    public Optional<PurchaseHistory> history(CustomerId customer) {
        return kernel.load(customer).map(found -> new CustomerView(kernel, found).state(feature));
    }

    /**
     * The quintiles of all customers who bought in a window. Reads all profiles, or the log if the window is not "all until
     * today".
     *
     * @throws io.rapport.crm.failure.InvalidInputException if nobody bought
     */
    public RfmCutoffs rfmCutoffs(RfmWindow window) {
        return RfmCutoffs.of(window, measures(window), kernel.now());
    }

    /** Makes cut-offs the ones to go by, for their currency; they may have been set by hand. */
    public void goBy(RfmCutoffs cutoffs) {
        keep(cutoffsIn(cutoffs.window().currency()), cutoffs);
    }

    /** The cut-offs to go by in a currency, if there are any. */
    public Optional<RfmCutoffs> rfmCutoffs(Currency currency) {
        return kept(cutoffsIn(currency), RfmCutoffs.class);
    }

    /** How many customers get each mark. */
    public RfmClasses rfmClasses(RfmCutoffs cutoffs) {
        return RfmClasses.of(
                measures(cutoffs.window()).stream().map(cutoffs::score).toList());
    }

    /**
     * Where a customer stands by these cut-offs, and why; absent if there is no such customer or nothing was bought in the
     * window.
     */
    public Optional<Explained<RfmStanding>> rfm(CustomerId customer, RfmCutoffs cutoffs, RfmSegments segments) {
        RfmWindow window = cutoffs.window();
        PurchaseHistory history = new PurchaseLog(kernel).within(customer, window::includes);
        return RfmMeasure.of(history, window.asOf(), window.currency())
                .map(measure -> RfmStanding.of(measure, cutoffs, segments));
    }

    /**
     * How net spend in a currency is spread over all customers who ever bought or returned something; who did so in
     * another currency alone counts with nothing. Reads all profiles.
     */
    public ParetoAnalysis pareto(Currency currency) {
        LongStream.Builder values = LongStream.builder();
        histories()
                .all()
                .filter(history -> history.orders() > 0 || history.returns() > 0)
                .forEach(history -> values.add(history.net().in(currency).minorUnits()));
        return ParetoAnalysis.of(currency, values.build().toArray());
    }

    /** What was sold in each month in which something was bought or returned. Reads the log. */
    public SortedMap<YearMonth, MonthlySales> byMonth() {
        SortedMap<YearMonth, MonthlySales> months = new TreeMap<>();
        new PurchaseLog(kernel)
                .split(
                        YearMonth::from,
                        ofOne -> ofOne.forEach((month, history) -> {
                            if (!history.equals(PurchaseHistory.EMPTY)) {
                                months.merge(month, MonthlySales.of(history), MonthlySales::plus);
                            }
                        }));
        return months;
    }

    /** Who comes back, by the month of the first purchase. Reads all profiles. */
    public CohortRetention cohorts() {
        return CohortRetention.of(histories().all().map(PurchaseHistory::days));
    }

    /**
     * Fits models of when customers buy and how much they spend. Reads all profiles, or the log if the day lies in the past;
     * keeps one row for all customers with the same buying pattern.
     *
     * @param family which kind of model of buying
     * @param asOf the last day that counts
     * @return the model, or why there is none
     */
    public ModelFit fit(BuyingFamily family, LocalDate asOf) {
        ModelSample sample = new ModelSample(asOf, season);
        histories().until(asOf, sample::add);
        return sample.fit(family, kernel.now());
    }

    /**
     * Fits all models of buying and chooses one: by what explains the past, and by how well each would have predicted the
     * last days of it. Reads all profiles, or the log if the day lies in the past.
     *
     * @param asOf the last day that counts
     * @param heldOutDays how many of the last days to predict from those before, at least 1; a third of the time that is
     *     known is a good choice
     * @return which model and why, fitted to all days; or why there is none
     * @throws io.rapport.crm.failure.InvalidInputException if there is no day to predict
     */
    public ModelSelection select(LocalDate asOf, int heldOutDays) {
        ModelSample whole = new ModelSample(asOf, season);
        Backtest.Sample heldOut = new Backtest.Sample(asOf.minusDays(heldOutDays), heldOutDays, season);
        histories().until(asOf, history -> {
            whole.add(history);
            heldOut.add(history);
        });
        return ModelSelection.of(whole, heldOut, kernel.now());
    }

    /**
     * Fits models group by group, such as by the month or the basket of the first purchase, or by how customers came. Reads
     * as {@link #fit(BuyingFamily, LocalDate)} does.
     *
     * @param group to which a customer belongs, by what was known at the first purchase; asked again for a customer, it must
     *     say the same
     * @param family which kind of model of buying
     * @param asOf the last day that counts
     * @return the model of each group, or why there is none
     */
    public SortedMap<String, ModelFit> fitBy(
            Function<PurchaseHistory, String> group, BuyingFamily family, LocalDate asOf) {
        SortedMap<String, ModelSample> samples = new TreeMap<>();
        histories()
                .until(
                        asOf,
                        history -> samples.computeIfAbsent(group.apply(history), first -> new ModelSample(asOf, season))
                                .add(history));
        Instant now = kernel.now();
        SortedMap<String, ModelFit> fits = new TreeMap<>();
        samples.forEach((name, sample) -> fits.put(name, sample.fit(family, now)));
        return fits;
    }

    /**
     * Learns in which months of the year more or less is bought than in others. Reads all profiles; keeps one row for all
     * customers with the same buying pattern.
     *
     * @param family the kind of model by which is expected what would be bought if all months were alike
     * @param asOf the last day that counts
     * @return the season, or why it cannot be known
     */
    public SeasonFit season(BuyingFamily family, LocalDate asOf) {
        SeasonSample sample = new SeasonSample(asOf);
        histories().all().forEach(sample::add);
        return sample.learn(family);
    }

    /** Makes a model the one to go by. */
    public void goBy(ValueModel model) {
        keep(MODEL, model);
    }

    /** The model to go by, if there is one. */
    public Optional<ValueModel> model() {
        return kept(MODEL, ValueModel.class);
    }

    /**
     * Makes a model the one to go by for a group of customers.
     *
     * @param group its name: 1 to 100 of {@code a-z 0-9 _ . -}
     * @throws io.rapport.crm.failure.InvalidInputException if it is no such name
     */
    public void goBy(String group, ValueModel model) {
        keep(modelOf(group), model);
    }

    /**
     * The model to go by for a group of customers, if there is one.
     *
     * @param group its name: 1 to 100 of {@code a-z 0-9 _ . -}
     * @throws io.rapport.crm.failure.InvalidInputException if it is no such name
     */
    public Optional<ValueModel> model(String group) {
        return kept(modelOf(group), ValueModel.class);
    }

    /**
     * What to expect of a customer, and why; absent if there is no such customer or nothing had been bought by the day. One
     * read.
     */
    public Optional<Explained<Prospects>> prospects(CustomerId customer, ValueModel model, Valuation valuation) {
        return history(customer).flatMap(history -> Prospects.of(history, model, valuation));
    }

    /**
     * The same by the model to go by; absent also if there is none. Two reads: hold the model where many are asked for.
     */
    public Optional<Explained<Prospects>> prospects(CustomerId customer, Valuation valuation) {
        return model().flatMap(model -> prospects(customer, model, valuation));
    }

    /**
     * The score of each customer who has bought, by id. Reads all profiles, writes nothing.
     *
     * @throws ArithmeticException if an amount does not fit
     */
    public Stream<Score> scores(ValueModel model, Valuation valuation) {
        Scoring scoring = new Scoring(model, valuation);
        return histories().all().map(scoring::score).flatMap(Optional::stream);
    }

    /**
     * Scores all customers and keeps the scores as attributes, so that customers can be selected, ordered and totalled by
     * them: {@link ValueAttributes#P_ALIVE}, {@link ValueAttributes#EXPECTED_PURCHASES}, {@link ValueAttributes#clv} and the
     * day of each. They stay as they are, whatever is recorded, until this is done again; a rebuild removes them. Writers
     * may go on meanwhile.
     *
     * @return how many customers there are
     * @throws ArithmeticException if an amount does not fit; customers before it are scored
     */
    public long keepScores(ValueModel model, Valuation valuation) {
        Scoring scoring = new Scoring(model, valuation);
        return new BulkAttributes(kernel, scoring.attributes(), view -> scoring.cells(view.state(feature)))
                .write(progress);
    }

    /**
     * Would a model have known? Fits it to what was known on a day, predicts the days after it, and compares with what
     * came. Reads all profiles.
     *
     * @param family which kind of model
     * @param calibrateUntil the last day that the model may know
     * @param days how many days to predict, at least 1
     * @throws io.rapport.crm.failure.InvalidInputException if there is no day to predict
     */
    public Backtest backtest(BuyingFamily family, LocalDate calibrateUntil, int days) {
        Backtest.Sample sample = new Backtest.Sample(calibrateUntil, days, season);
        histories().all().forEach(sample::add);
        return sample.test(family);
    }

    /**
     * Would models of groups have known more? Reads all profiles.
     *
     * @param group to which a customer belongs, by what was known at the first purchase: what came later would know the answer
     * @param family which kind of model
     * @param calibrateUntil the last day that the models may know
     * @param days how many days to predict, at least 1
     * @throws io.rapport.crm.failure.InvalidInputException if there is no day to predict
     */
    public GroupedBacktest backtestBy(
            Function<PurchaseHistory, String> group, BuyingFamily family, LocalDate calibrateUntil, int days) {
        GroupedBacktest.Sample sample = new GroupedBacktest.Sample(group, calibrateUntil, days, season);
        histories().all().forEach(sample::add);
        return sample.test(family);
    }

    private List<RfmMeasure> measures(RfmWindow window) {
        List<RfmMeasure> measures = new ArrayList<>();
        Consumer<PurchaseHistory> measure = history ->
                RfmMeasure.of(history, window.asOf(), window.currency()).ifPresent(measures::add);
        if (window.days().isEmpty()) {
            histories().until(window.asOf(), measure);
        } else {
            new PurchaseLog(kernel).within(window::includes, measure);
        }
        return measures;
    }

    private Histories histories() {
        return new Histories(kernel, progress);
    }

    private void keep(String document, Object settings) {
        new Documents(kernel.storage()).write(document, Json.write(settings));
    }

    private <T> Optional<T> kept(String document, Class<T> type) {
        return new Documents(kernel.storage())
                .get(document)
                .map(Document::body)
                .map(body -> Json.read("document " + document, body, type));
    }

    private static String cutoffsIn(Currency currency) {
        return CUTOFFS + currency.getCurrencyCode();
    }

    private static String modelOf(String group) {
        return MODEL + "/" + Require.token("model.group", group, 100);
    }
}
