/**
 * Here it is measured how well the library would have known what came. {@code Evaluation} says it of a model of buying,
 * by the purchases after a day. {@code TrustValidation} says it of trust, by real deliveries, in three tasks: {@code
 * SameOrder} and {@code EarlierOrders} foretell bad ratings, {@code OnTimeCoverage} foretells promises kept. Begin with
 * {@code TrustValidation}.
 */
@NullMarked
package io.rapport.crm.examples.insights.validation;

import org.jspecify.annotations.NullMarked;
