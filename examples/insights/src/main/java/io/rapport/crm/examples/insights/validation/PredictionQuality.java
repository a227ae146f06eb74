package io.rapport.crm.examples.insights.validation;

import io.rapport.crm.forecast.Holdout;
import java.util.stream.IntStream;

/**
 * Measures how well probabilities foretold an event.
 *
 * @param auc the probability that one to whom it happened had been ranked above one to whom it did not
 * @param brier the mean squared error (Brier 1950), the less the better
 * @param logLoss the mean of -ln of the probability of what happened
 * @param ece the expected calibration error: how far ten groups of equal size, by probability, lie from what happened
 *     to them, on average
 */
record PredictionQuality(double auc, double brier, double logLoss, double ece) {
    /** Measures it by events of which some happened and some did not. */
    static PredictionQuality of(double[] probability, long[] happened) {
        Holdout seen = Holdout.of(probability, happened);
        double apart = seen.deciles().stream()
                .mapToDouble(group -> group.customers() * Math.abs(group.predicted() - group.actual()))
                .sum();
        return new PredictionQuality(
                seen.auc().orElseThrow(),
                seen.rmse() * seen.rmse(),
                logLoss(probability, happened),
                apart / happened.length);
    }

    /** The log loss is the mean of -ln of the probability of what happened. */
    static double logLoss(double[] probability, long[] happened) {
        return IntStream.range(0, happened.length)
                .mapToDouble(i -> -Math.log(happened[i] > 0 ? probability[i] : 1 - probability[i]))
                .average()
                .orElseThrow();
    }
}
