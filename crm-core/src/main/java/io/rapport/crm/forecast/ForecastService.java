package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Explained;
import io.rapport.crm.failure.Require;
import io.rapport.crm.kernel.Kernel;
import io.rapport.crm.value.PurchaseHistory;
import io.rapport.crm.value.ValueService;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

/**
 * Answers what customers will be worth, by models of buying that are fitted to this shop's customers and applied to
 * each of them.
 */
public final class ForecastService {
    /** Models were kept under this name when they were part of another room. */
    private static final String MODEL = "value/model";

    private final Kernel kernel;
    private final ValueService value;
    private final LongConsumer progress;
    private final Season season;

    /** Foretells from purchase histories; all months are alike, unless a {@link #inSeason season} is given. */
    public ForecastService(Kernel kernel, ValueService value) {
        this(kernel, value, customers -> {}, Season.EVEN);
    }

    private ForecastService(Kernel kernel, ValueService value, LongConsumer progress, Season season) {
        this.kernel = kernel;
        this.value = value;
        this.progress = progress;
        this.season = season;
    }

    /**
     * The same, telling how far long work has come.
     *
     * @param listener is told now and then how many customers have been read; always in the calling thread
     */
    public ForecastService reportingTo(LongConsumer listener) {
        return new ForecastService(kernel, value.reportingTo(listener), listener, season);
    }

    /**
     * The same for a shop in which more is bought in some months than in others: what is fitted, chosen and tested from
     * here on goes by it, and fitted models keep it. Without, all months are alike.
     *
     * @param known as the shop knows it, or as it was learned by {@link #season}; for a backtest, by the day until
     *     which the model may know, since one that was learned later would know the answer
     */
    public ForecastService inSeason(Season known) {
        return new ForecastService(kernel, value, progress, known);
    }

    /**
     * Fits models of when customers buy and how much they spend. Reads all profiles, or the log if the day lies in the
     * past; keeps one row for all customers with the same buying pattern.
     *
     * @param family which kind of model of buying
     * @param asOf the last day that counts
     * @return the model, or why there is none
     */
    public ModelFit fit(BuyingFamily family, LocalDate asOf) {
        ModelSample sample = new ModelSample(asOf, season);
        value.historiesUntil(asOf, sample::add);
        return sample.fit(family, kernel.now());
    }

    /**
     * Fits all models of buying and chooses one: by what explains the past, and by how well each would have predicted
     * the last days of it. Reads all profiles, or the log if the day lies in the past.
     *
     * @param asOf the last day that counts
     * @param heldOutDays how many of the last days to predict from those before, at least 1; a third of the time that
     *     is known is a good choice
     * @return which model and why, fitted to all days; or why there is none
     * @throws io.rapport.crm.failure.InvalidInputException if there is no day to predict
     */
    public ModelSelection select(LocalDate asOf, int heldOutDays) {
        ModelSample whole = new ModelSample(asOf, season);
        Backtest.Sample heldOut = new Backtest.Sample(asOf.minusDays(heldOutDays), heldOutDays, season);
        value.historiesUntil(asOf, history -> {
            whole.add(history);
            heldOut.add(history);
        });
        return ModelSelection.of(whole, heldOut, kernel.now());
    }

    /**
     * Fits models group by group, such as by the month or the basket of the first purchase, or by how customers came.
     * Reads as {@link #fit(BuyingFamily, LocalDate)} does.
     *
     * @param group to which a customer belongs, by what was known at the first purchase; asked again for a customer, it
     *     must say the same
     * @param family which kind of model of buying
     * @param asOf the last day that counts
     * @return the model of each group, or why there is none
     */
    public SortedMap<String, ModelFit> fitBy(
            Function<PurchaseHistory, String> group, BuyingFamily family, LocalDate asOf) {
        SortedMap<String, ModelSample> samples = new TreeMap<>();
        value.historiesUntil(
                asOf,
                history -> samples.computeIfAbsent(group.apply(history), first -> new ModelSample(asOf, season))
                        .add(history));
        Instant now = kernel.now();
        SortedMap<String, ModelFit> fits = new TreeMap<>();
        samples.forEach((name, sample) -> fits.put(name, sample.fit(family, now)));
        return fits;
    }

    /**
     * Learns in which months of the year more or less is bought than in others. Reads all profiles; keeps one row for
     * all customers with the same buying pattern.
     *
     * @param family the kind of model by which is expected what would be bought if all months were alike
     * @param asOf the last day that counts
     * @return the season, or why it cannot be known
     */
    public SeasonFit season(BuyingFamily family, LocalDate asOf) {
        SeasonSample sample = new SeasonSample(asOf);
        value.histories().forEach(sample::add);
        return sample.learn(family);
    }

    /** Makes a model the one to go by. */
    public void goBy(ValueModel model) {
        kernel.documents().keep(MODEL, model);
    }

    /** The model to go by, if there is one. */
    public Optional<ValueModel> model() {
        return kernel.documents().kept(MODEL, ValueModel.class);
    }

    /**
     * Makes a model the one to go by for a group of customers.
     *
     * @param group its name: 1 to 100 of {@code a-z 0-9 _ . -}
     * @throws io.rapport.crm.failure.InvalidInputException if it is no such name
     */
    public void goBy(String group, ValueModel model) {
        kernel.documents().keep(modelOf(group), model);
    }

    /**
     * The model to go by for a group of customers, if there is one.
     *
     * @param group its name: 1 to 100 of {@code a-z 0-9 _ . -}
     * @throws io.rapport.crm.failure.InvalidInputException if it is no such name
     */
    public Optional<ValueModel> model(String group) {
        return kernel.documents().kept(modelOf(group), ValueModel.class);
    }

    /**
     * Returns what to expect of a customer, and why; absent if there is no such customer or nothing had been bought by
     * the day. It takes one read.
     */
    public Optional<Explained<Prospects>> prospects(CustomerId customer, ValueModel model, Valuation valuation) {
        return value.history(customer).flatMap(history -> Prospects.of(history, model, valuation));
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
        return value.histories().map(scoring::score).flatMap(Optional::stream);
    }

    /**
     * Scores all customers and keeps the scores as attributes, so that customers can be selected, ordered and totalled
     * by them: {@link ForecastAttributes#P_ALIVE}, {@link ForecastAttributes#EXPECTED_PURCHASES}, {@link
     * ForecastAttributes#clv} and the day of each. They stay as they are, whatever is recorded, until this is done
     * again; a rebuild removes them. Writers may go on meanwhile.
     *
     * @return how many customers there are
     * @throws ArithmeticException if an amount does not fit; customers before it are scored
     */
    public long keepScores(ValueModel model, Valuation valuation) {
        Scoring scoring = new Scoring(model, valuation);
        return kernel.keep(scoring.attributes(), customer -> scoring.cells(value.history(customer)), progress);
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
        value.histories().forEach(sample::add);
        return sample.test(family);
    }

    /**
     * Would models of groups have known more? Reads all profiles.
     *
     * @param group to which a customer belongs, by what was known at the first purchase: what came later would know the
     *     answer
     * @param family which kind of model
     * @param calibrateUntil the last day that the models may know
     * @param days how many days to predict, at least 1
     * @throws io.rapport.crm.failure.InvalidInputException if there is no day to predict
     */
    public GroupedBacktest backtestBy(
            Function<PurchaseHistory, String> group, BuyingFamily family, LocalDate calibrateUntil, int days) {
        GroupedBacktest.Sample sample = new GroupedBacktest.Sample(group, calibrateUntil, days, season);
        value.histories().forEach(sample::add);
        return sample.test(family);
    }

    private static String modelOf(String group) {
        return MODEL + "/" + Require.token("model.group", group, 100);
    }
}
