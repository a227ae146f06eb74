package io.rapport.crm.buying;

import java.util.Map;

/**
 * Made of named parameters, each positive and finite.
 *
 * @param <M> what is made of them
 */
public interface Parametric<M> {
    /** Name and value, in the order of the literature. Cannot be changed. */
    Map<String, Double> parameters();

    /**
     * The same kind with other parameters.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if one is missing, or not positive and finite
     */
    M with(Map<String, Double> parameters);
}
