package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.buying.BuyingModel;
import io.rapport.crm.buying.Converged;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.forecast.Holdout;
import io.rapport.crm.forecast.ModelSelection;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Tells programs how well a model would have predicted what came.
 *
 * @param model the name of the model
 * @param calibrateUntil the last day that it knew
 * @param horizonDays how many days it predicted
 * @param parameters its parameters by name; times in weeks
 * @param standardErrors the standard errors of the parameters
 * @param logLikelihood the logarithm of the likelihood of what was known
 * @param customers how many had bought by the day
 * @param predictedTotal on how many days all customers together were expected to buy
 * @param actualTotal on how many days they did
 * @param mae the mean absolute error of a customer
 * @param rmse the root of the mean squared error of a customer
 * @param correlation the correlation of expected with actual days; null where all are alike
 * @param auc how well any purchase at all was foretold; null where all or none bought
 * @param deciles customers by what was expected of them, the least first
 * @param choice why this model is the best, a sentence each; null if it was asked for by name
 */
public record Evaluation(
        String model,
        String calibrateUntil,
        int horizonDays,
        Map<String, Double> parameters,
        Map<String, Double> standardErrors,
        double logLikelihood,
        long customers,
        double predictedTotal,
        long actualTotal,
        double mae,
        double rmse,
        OptionalDouble correlation,
        OptionalDouble auc,
        List<Holdout.Group> deciles,
        Optional<List<String>> choice) {
    /**
     * There is no model to evaluate.
     *
     * @param model the name of the model that was asked for
     * @param obstacle why there is none
     * @param remedy what to do
     */
    public record None(String model, String obstacle, String remedy) {}

    public static Evaluation of(
            LocalDate calibrateUntil,
            int days,
            Converged<BuyingModel> fit,
            Holdout seen,
            Optional<ModelSelection> choice) {
        return new Evaluation(
                fit.model().name(),
                calibrateUntil.toString(),
                days,
                fit.model().parameters(),
                fit.standardErrors(),
                fit.quality().logLikelihood(),
                seen.customers(),
                seen.predictedTotal(),
                seen.actualTotal(),
                seen.mae(),
                seen.rmse(),
                seen.correlation(),
                seen.auc(),
                seen.deciles(),
                choice.map(selection ->
                        selection.reasons().stream().map(Reason::text).toList()));
    }
}
