package io.rapport.crm.buying;

/** A log-likelihood with its gradient, as a function of the logarithms of the parameters. */
interface Likelihood {
    /** How many parameters. */
    int dimension();

    /** The value and the slope at a point; not finite where the model has no answer. */
    Slope at(double[] logParameters);

    /** What keeps the optimum from being found where the parameters have run away to. */
    Obstacle boundary(double[] logParameters);
}
