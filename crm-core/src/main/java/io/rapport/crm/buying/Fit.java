package io.rapport.crm.buying;

import java.util.Optional;

/**
 * A fit is what became of fitting a model. There are parameters only where they are a true optimum of the likelihood.
 *
 * @param <M> the kind of model
 */
public sealed interface Fit<M extends Parametric<M>> permits Converged, Fit.AtBoundary, Fit.Failed {
    /**
     * The likelihood keeps rising towards the edge of what the model can say, or is flat: the data do not determine the
     * parameters.
     *
     * @param obstacle which, and what to do
     * @param logLikelihood how high it has risen; no other parameters reach more than a little above
     * @param <M> the kind of model
     */
    record AtBoundary<M extends Parametric<M>>(Obstacle obstacle, double logLikelihood) implements Fit<M> {}

    /**
     * There is nothing to fit, or no optimum was found.
     *
     * @param obstacle why, and what to do
     * @param <M> the kind of model
     */
    record Failed<M extends Parametric<M>>(Obstacle obstacle) implements Fit<M> {}

    /** Returns the fitted model, where there is one. */
    default Optional<Converged<M>> converged() {
        return this instanceof Converged<M> converged ? Optional.of(converged) : Optional.empty();
    }

    /** Returns what was in the way, where something was. */
    default Optional<Obstacle> ifObstructed() {
        if (this instanceof AtBoundary<M> boundary) {
            return Optional.of(boundary.obstacle());
        }
        return this instanceof Failed<M> failed ? Optional.of(failed.obstacle()) : Optional.empty();
    }
}
