package io.rapport.crm.buying;

import io.rapport.crm.statistics.Climb;
import java.util.List;
import org.apache.commons.numbers.gamma.LogGamma;

/** Fits a family of models to observations, in time divided by the mean age, and turns the parameters back. */
interface Fitting {
    String name();

    /** Returns the names of the parameters. */
    List<String> names();

    /** Returns k, the stages between two purchases. */
    default int stages() {
        return 1;
    }

    /**
     * Returns logarithms of parameters in scaled time from which to climb. The first nearly always leads to the top.
     */
    List<double[]> starts();

    ModelLikelihood likelihood(FitRows rows);

    /**
     * Makes the model.
     *
     * @param log logarithms of the parameters in scaled time
     * @param unit what time was divided by
     */
    BuyingModel model(double[] log, double unit);

    default Fit<BuyingModel> fit(Observations observations) {
        return fit(observations, starts());
    }

    /** Fits the same from other starts. */
    default Fit<BuyingModel> fit(Observations observations, List<double[]> starts) {
        if (observations.customers() == 0) {
            return new Fit.Failed<>(Obstacle.NO_CUSTOMERS);
        }
        if (observations.meanAge() == 0) {
            return new Fit.Failed<>(Obstacle.NO_TIME);
        }
        if (observations.repeats() == 0) {
            return new Fit.Failed<>(Obstacle.NO_REPEATS);
        }
        FitRows rows = new FitRows(observations);
        ModelLikelihood likelihood = likelihood(rows);
        Climb climb = Climb.best(likelihood, starts);
        double constant = constant(observations);
        if (climb instanceof Climb.Top top) {
            boolean comparable = stages() == 1 || observations.lnGaps().isPresent();
            return new Converged<>(
                    model(top.parameters(), rows.unit),
                    FitQuality.of(top, constant, observations.customers(), observations.rows(), comparable),
                    new Covariance(names(), top.curvature().inverse()));
        }
        return likelihood.withoutTop(climb, constant);
    }

    /**
     * Returns what no parameter changes: the way from scaled time back, and the shape of the times between purchases.
     */
    private double constant(Observations observations) {
        double repeats = observations.repeats();
        return (stages() - 1) * observations.lnGaps().orElse(0)
                - stages() * repeats * Math.log(observations.meanAge())
                - repeats * LogGamma.value(stages());
    }
}
