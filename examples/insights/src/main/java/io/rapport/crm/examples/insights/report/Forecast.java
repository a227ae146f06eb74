package io.rapport.crm.examples.insights.report;

import io.rapport.crm.Crm;
import io.rapport.crm.buying.Obstacle;
import io.rapport.crm.examples.insights.console.Progress;
import io.rapport.crm.examples.insights.overview.HeldOut;
import io.rapport.crm.examples.insights.overview.Overview;
import io.rapport.crm.forecast.Backtest;
import io.rapport.crm.forecast.ModelSelection;
import io.rapport.crm.forecast.Valuation;
import io.rapport.crm.forecast.ValueModel;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;

/** The forecast says what customers are expected to do, or why nothing can be said of it. */
sealed interface Forecast {
    /**
     * This is expected by the model that was chosen for these customers.
     *
     * @param selection how the model was chosen
     * @param model the chosen model, fitted to all days
     * @param heldOut the days on which it was tried
     * @param test the same kind of model, fitted without these days and compared with what came
     * @param valuation by what customers are valued
     * @param expected what is expected of all customers together
     */
    record Known(
            ModelSelection selection,
            ValueModel model,
            HeldOut heldOut,
            Backtest test,
            Valuation valuation,
            Expectation expected)
            implements Forecast {
        /** Says why customers cannot be valued, if they cannot. */
        Optional<String> noValue() {
            return expected.value().isPresent()
                    ? Optional.empty()
                    : Optional.of(Optional.ofNullable(selection.fit().spending().get(valuation.currency()))
                            .flatMap(fit -> fit.ifObstructed().map(Obstacle::what))
                            .orElse("too little was bought in " + valuation.currency()));
        }
    }

    /**
     * There is no model.
     *
     * @param why the reason, worded as the end of a sentence
     */
    record None(String why) implements Forecast {}

    /** The forecast is present if there is one. */
    default Optional<Known> ifKnown() {
        return this instanceof Known known ? Optional.of(known) : Optional.empty();
    }

    /** The reason is present if there is no forecast. */
    default Optional<String> ifNone() {
        return this instanceof None none ? Optional.of(none.why()) : Optional.empty();
    }

    /**
     * Chooses a model and asks it.
     *
     * @param asOf the last day that counts
     */
    static Forecast of(Crm crm, Overview overview, Currency currency, LocalDate asOf, Progress.Task task) {
        if (overview.firstPurchase().filter(first -> !first.isAfter(asOf)).isEmpty()) {
            return new None("nobody had bought by the day asked for");
        }
        HeldOut heldOut = HeldOut.of(overview, asOf);
        ModelSelection selection = heldOut.select(crm);
        task.advance(1);
        Optional<ValueModel> model =
                selection.family().flatMap(chosen -> selection.fit().model());
        if (model.isEmpty()) {
            Obstacle obstacle = selection.fit().buying().ifObstructed().orElseThrow();
            return new None(obstacle.what() + "; " + obstacle.remedy());
        }
        Backtest test = heldOut.test(crm, selection.family().orElseThrow());
        task.advance(1);
        Valuation valuation = Valuation.of(asOf, currency);
        return new Known(
                selection,
                model.get(),
                heldOut,
                test,
                valuation,
                Expectation.of(crm.forecast().scores(model.get(), valuation), currency));
    }
}
