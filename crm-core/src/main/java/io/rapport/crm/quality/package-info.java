/**
 * Answers how well customers were served in a period, over all or some of them. {@link QualityService} is the way in.
 *
 * <ul>
 * <li>{@link QualitySample} decides what counts in the period; {@link QualityMetrics} holds every figure.
 * <li>{@link Answers} decides the mean and the two best of five (CSAT, CES), {@link Nps} the net promoter score.
 * <li>{@link CaseMetrics}, {@link PromiseMetrics} and {@link ComplaintRate} hold what became of cases, promises and
 *     complaints.
 * <li>{@link WorkingTimes} decides how long something took, with {@code SurvivalCurve} for what is not over.
 * <li>{@code ScoreInterval} and {@code PoissonInterval} decide how sure a mean, a share or a rate is.
 * </ul>
 */
@NullMarked
package io.rapport.crm.quality;

import org.jspecify.annotations.NullMarked;
