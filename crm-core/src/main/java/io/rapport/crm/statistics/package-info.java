/**
 * The statistics in this package know nothing of customers: they are what several rooms compute alike.
 *
 * <p>{@link Climb} finds the parameters under which a {@link Likelihood} is highest. Models of buying are fitted by it,
 * and so is the {@link LogisticRegression} that learns from ratings. {@link ScoreInterval} and {@link PoissonInterval}
 * say how sure a mean or a count is. {@link BetaQuadrature} takes means over a beta distribution.
 *
 * <p>The package is not exported: no public signature of the library shows its types.
 */
@NullMarked
package io.rapport.crm.statistics;

import org.jspecify.annotations.NullMarked;
