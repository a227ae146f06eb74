package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Fit;
import io.rapport.crm.buying.GammaGamma;
import io.rapport.crm.buying.Observations;
import io.rapport.crm.buying.Observing;
import io.rapport.crm.buying.SpendObservations;
import io.rapport.crm.buying.SpendObserving;
import io.rapport.crm.value.PurchaseHistory;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;

/**
 * The customers to whom models are fitted: one row for all with the same buying pattern, and 12 bytes for each who
 * bought again in a currency.
 */
public final class ModelSample {
    private final ShopTime time;
    private final Observing buying = Observations.in(ShopTime.TICKS_OF_WEEK);
    private final Map<Currency, SpendObserving> spending = new HashMap<>();
    private LocalDate since;

    /**
     * Nobody yet, in a shop where all months are alike.
     *
     * @param asOf the last day that counts
     */
    public ModelSample(LocalDate asOf) {
        this(asOf, Season.EVEN);
    }

    /**
     * Begins with nobody.
     *
     * @param asOf the last day that counts
     * @param season when in the year customers buy more or less
     */
    public ModelSample(LocalDate asOf, Season season) {
        time = new ShopTime(season, asOf);
        since = asOf;
    }

    /**
     * One customer more; left out if nothing had been bought by the day.
     *
     * @param history of purchases and returns up to that day: amounts of later ones would count
     */
    public void add(PurchaseHistory history) {
        if (time.observe(history, buying).isPresent()) {
            since = history.days().first().isBefore(since) ? history.days().first() : since;
            history.gross().currencies().forEach(currency -> addSpending(history, currency));
        }
    }

    /** Returns who has got back all he spent again says nothing of what is spent. */
    private void addSpending(PurchaseHistory history, Currency currency) {
        SpendObserving observing = spending.computeIfAbsent(currency, first -> SpendObservations.begin());
        history.repeatSpend(currency)
                .filter(spend -> spend.minorUnits() > 0)
                .ifPresent(spend -> observing.add(spend.repeats(), spend.mean()));
    }

    /** Returns when customers bought. */
    Observations observations() {
        return buying.observations();
    }

    /** Fits the models. */
    public ModelFit fit(BuyingFamily family, Instant now) {
        return fit(family.fit(observations()), now);
    }

    /** Fits models of spending to go with one of buying. */
    ModelFit fit(Fit<BuyingModel> fitted, Instant now) {
        Map<Currency, Fit<GammaGamma>> fits = new HashMap<>();
        spending.forEach((currency, spend) -> fits.put(currency, GammaGamma.fit(spend.observations())));
        return new ModelFit(
                since, time.asOf(), now, time.season(), observations().repeaters(), fitted, fits);
    }
}
