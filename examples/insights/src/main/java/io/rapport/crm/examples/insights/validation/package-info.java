/**
 * How well the library would have known. {@code Evaluation} compares a model of buying with what came after a day.
 * {@code TrustValidation} reads real deliveries and asks three tasks whether evidence on a seller foretells bad ratings
 * and promises kept: {@code SameOrder}, {@code EarlierOrders} and {@code OnTimeCoverage}. Begin with {@code
 * TrustValidation}.
 */
@NullMarked
package io.rapport.crm.examples.insights.validation;

import org.jspecify.annotations.NullMarked;
