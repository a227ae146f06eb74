package io.rapport.crm.buying;

import java.util.Map;

/**
 * Whatever is parametric is made of named parameters, each positive and finite.
 *
 * @param <M> what is made of them
 */
public interface Parametric<M> {
    /** Returns the parameters by name, in the order of the literature. They cannot be changed. */
    Map<String, Double> parameters();

    /**
     * Makes the same kind with other parameters.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if one is missing, or not positive and finite
     */
    M with(Map<String, Double> parameters);
}
