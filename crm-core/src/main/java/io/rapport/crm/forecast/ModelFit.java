package io.rapport.crm.forecast;

import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.buying.Fit;
import io.rapport.crm.buying.GammaGamma;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A fit says what became of fitting the models by which customers are valued.
 *
 * @param since the first day on which anybody had bought
 * @param asOf the last day that counted
 * @param fittedAt when
 * @param season when in the year customers buy more or less, as it was given
 * @param repeaters how many customers had bought again
 * @param buying when customers buy, in weeks of ordinary days
 * @param spending how much they spend, in minor units of each currency in which somebody bought
 */
public record ModelFit(
        LocalDate since,
        LocalDate asOf,
        Instant fittedAt,
        Season season,
        long repeaters,
        Fit<BuyingModel> buying,
        Map<Currency, Fit<GammaGamma>> spending) {
    /** Copies the fits. */
    public ModelFit {
        spending = Map.copyOf(spending);
    }

    /** The model to go by, if customers' buying could be fitted; with those currencies whose spending could be, too. */
    public Optional<ValueModel> model() {
        return buying.converged().map(this::model);
    }

    private ValueModel model(Converged<BuyingModel> fit) {
        Map<String, ValueModel.Fitted> fitted = new LinkedHashMap<>();
        spending.forEach((currency, spend) -> spend.converged()
                .ifPresent(known -> fitted.put(currency.getCurrencyCode(), ValueModel.Fitted.of(known))));
        return new ValueModel(
                ValueModel.FORMAT,
                fit.model().name(),
                since,
                asOf,
                fittedAt,
                season,
                repeaters,
                ValueModel.Fitted.of(fit),
                fitted);
    }
}
