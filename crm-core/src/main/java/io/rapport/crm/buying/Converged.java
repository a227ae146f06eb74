package io.rapport.crm.buying;

import com.google.common.collect.ImmutableMap;
import io.rapport.crm.decision.Interval;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The fit has converged to a model with the most likely parameters. It says how well the data determine them.
 *
 * @param model with the parameters
 * @param quality how the fit went
 * @param covariance of the logarithms of the parameters: the inverse of the negative Hessian
 * @param <M> the kind of model
 */
public record Converged<M extends Parametric<M>>(M model, FitQuality quality, Covariance covariance) implements Fit<M> {
    /** Returns the standard errors of the parameters by name, from those of their logarithms by the delta method. */
    public Map<String, Double> standardErrors() {
        ImmutableMap.Builder<String, Double> errors = ImmutableMap.builder();
        covariance.names().forEach(name -> errors.put(name, standardError(name)));
        return errors.buildOrThrow();
    }

    /**
     * Returns the standard error of a parameter.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if the model has none of that name
     */
    public double standardError(String parameter) {
        return Named.get(model.parameters(), parameter) * Math.sqrt(covariance.of(parameter, parameter));
    }

    /**
     * Says what the uncertainty of the parameters means for a figure. The interval is that of the delta method with a
     * numeric gradient, on a scale on which the figure is more nearly normal. It says nothing of the chance in what a
     * single customer does.
     *
     * @param figure computed from a model; smooth in its parameters
     * @param range which values the figure can have
     * @param level the share of such intervals that hold the true figure, such as 0.9; above 0, below 1
     */
    public Interval interval(ToDoubleFunction<M> figure, Interval.Range range, double level) {
        return new DeltaMethod<>(model, covariance).interval(figure, range, level);
    }
}
