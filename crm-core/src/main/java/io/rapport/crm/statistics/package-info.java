/**
 * Statistics that know nothing of customers: what several rooms compute alike.
 *
 * <p>{@link io.rapport.crm.statistics.Climb} finds the parameters under which a
 * {@link io.rapport.crm.statistics.Likelihood} is highest; models of buying are fitted by it, and so is the
 * {@link io.rapport.crm.statistics.LogisticRegression} that learns from ratings.
 * {@link io.rapport.crm.statistics.ScoreInterval} and {@link io.rapport.crm.statistics.PoissonInterval} say how sure a
 * mean or a count is. {@link io.rapport.crm.statistics.BetaQuadrature} takes means over a beta distribution.
 *
 * <p>The package is not exported: no public signature of the library shows its types.
 */
@NullMarked
package io.rapport.crm.statistics;

import org.jspecify.annotations.NullMarked;
