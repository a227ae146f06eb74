package io.rapport.crm.forecast;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import io.rapport.crm.buying.BuyingFamily;
import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Covariance;
import io.rapport.crm.buying.FitQuality;
import io.rapport.crm.buying.GammaGamma;
import io.rapport.crm.buying.Parametric;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * By what customers are valued: a fitted model of when they buy, and for each currency one of how much they spend. It
 * can be stored and read again.
 *
 * @param format the version of this form, 1
 * @param family the name of the model of buying
 * @param since the first day that it knew, on which anybody had bought
 * @param asOf the last day that it knew
 * @param fittedAt when it was fitted
 * @param season when in the year customers buy more or less
 * @param repeaters how many customers had bought again: what a model learns from
 * @param buying its parameters, in weeks of ordinary days
 * @param spending by currency code, Gamma-Gamma in minor units; a currency in which too little was bought is missing
 */
public record ValueModel(
        int format,
        String family,
        LocalDate since,
        LocalDate asOf,
        Instant fittedAt,
        Season season,
        long repeaters,
        Fitted buying,
        Map<String, Fitted> spending) {
    /** The version that is written. */
    public static final int FORMAT = 1;

    private static final long FEW_REPEATERS = 100;

    /**
     * The outcome of a fit, as it is stored.
     *
     * @param parameters by name
     * @param covariance of the logarithms of the parameters: the lower triangle, row by row
     * @param quality how the fit went
     */
    public record Fitted(Map<String, Double> parameters, List<Double> covariance, FitQuality quality) {
        /** Copies the parameters, in their order. */
        public Fitted {
            parameters = ImmutableMap.copyOf(parameters);
            covariance = List.copyOf(covariance);
        }

        static Fitted of(Converged<?> fit) {
            return new Fitted(fit.model().parameters(), fit.covariance().lowerTriangle(), fit.quality());
        }

        private <M extends Parametric<M>> Converged<M> as(M model) {
            return new Converged<>(
                    model, quality, Covariance.of(List.copyOf(model.parameters().keySet()), covariance));
        }
    }

    /**
     * Checks that it can be understood.
     *
     * @throws InvalidInputException if the form is newer, the family unknown, or a parameter missing or out of its
     *     range
     */
    public ValueModel {
        Require.that(format == FORMAT, "model.format", "not " + FORMAT, "update the library, or fit again");
        spending = ImmutableSortedMap.copyOf(spending);
        buying.as(BuyingFamily.named(family).model(buying.parameters()));
        spending.values().forEach(ValueModel::gammaGamma);
    }

    /** That the model knows too little to be relied on, if so. */
    public Optional<Reason> caution() {
        return repeaters >= FEW_REPEATERS
                ? Optional.empty()
                : Optional.of(new Reason(
                                "model.few_repeaters",
                                "only " + repeaters
                                        + " customers had bought again when the model was fitted: expect it to change"
                                        + " until " + FEW_REPEATERS + " have")
                        .with("repeaters", repeaters)
                        .with("enough", FEW_REPEATERS));
    }

    /** The model of buying, in weeks of ordinary days, as it was fitted. */
    public Converged<BuyingModel> buyingModel() {
        return buying.as(BuyingFamily.named(family).model(buying.parameters()));
    }

    /** The model of spending in a currency, in minor units, as it was fitted; absent if too little was bought in it. */
    public Optional<Converged<GammaGamma>> spendingModel(Currency currency) {
        return Optional.ofNullable(spending.get(currency.getCurrencyCode())).map(ValueModel::gammaGamma);
    }

    private static Converged<GammaGamma> gammaGamma(Fitted fitted) {
        return fitted.as(new GammaGamma(1, 1, 1).with(fitted.parameters()));
    }
}
