package io.rapport.crm.buying;

import io.rapport.crm.decision.Interval;
import io.rapport.crm.failure.Require;
import io.rapport.crm.statistics.Odds;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import org.apache.commons.numbers.gamma.InverseErf;

/**
 * Finds intervals from the covariance of the logarithms of the parameters. The figure, on a scale without bounds, is
 * taken as linear in them.
 */
record DeltaMethod<M extends Parametric<M>>(M model, Covariance covariance) {
    private static final double DIFFERENCE = 1e-4;

    Interval interval(ToDoubleFunction<M> figure, Interval.Range range, double level) {
        Require.that(level > 0 && level < 1, "level", "not between 0 and 1", "give 0.9 for an interval of 90 %");
        double estimate = figure.applyAsDouble(model);
        double middle = unbound(range).applyAsDouble(estimate);
        if (!Double.isFinite(middle)) {
            // The figure is 0 or 1 whatever the parameters are.
            return new Interval(estimate, estimate, estimate, level);
        }
        List<String> names = covariance.names();
        double[] values = Named.values(names, model.parameters());
        double[] gradient = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            double above = unbound(range).applyAsDouble(figure.applyAsDouble(moved(names, values, i, DIFFERENCE)));
            double below = unbound(range).applyAsDouble(figure.applyAsDouble(moved(names, values, i, -DIFFERENCE)));
            gradient[i] = (above - below) / (2 * DIFFERENCE);
        }
        double half = Math.sqrt(2 * covariance.varianceOf(gradient)) * InverseErf.value(level);
        DoubleUnaryOperator back = back(range);
        return new Interval(estimate, back.applyAsDouble(middle - half), back.applyAsDouble(middle + half), level);
    }

    private M moved(List<String> names, double[] values, int which, double log) {
        double[] moved = values.clone();
        moved[which] *= Math.exp(log);
        return model.with(Named.of(names, moved));
    }

    private static DoubleUnaryOperator unbound(Interval.Range range) {
        return switch (range) {
            case ANY -> figure -> figure;
            case POSITIVE -> Math::log;
            case PROBABILITY -> figure -> Math.log(figure) - Math.log1p(-figure);
        };
    }

    private static DoubleUnaryOperator back(Interval.Range range) {
        return switch (range) {
            case ANY -> figure -> figure;
            case POSITIVE -> Math::exp;
            case PROBABILITY -> Odds::probability;
        };
    }
}
