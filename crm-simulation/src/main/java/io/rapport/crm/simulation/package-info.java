/**
 * Simulates a shop whose customers are made up, for tests and demonstrations: start at
 * {@link io.rapport.crm.simulation.SimulatedShop}. What they are like is known, so models can be checked against the
 * truth.
 */
@NullMarked
package io.rapport.crm.simulation;

import org.jspecify.annotations.NullMarked;
