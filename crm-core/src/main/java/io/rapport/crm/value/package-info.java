/**
 * Says what customers have been worth. {@code ValueSummary} folds purchases and returns into a {@code PurchaseHistory},
 * of which {@code CustomerValue} is what is shown. The {@code Rfm...} files mark customers by recency, frequency and
 * money, {@code CohortRetention} says who comes back, and {@code ParetoAnalysis} how value is spread over all
 * customers.
 */
@NullMarked
package io.rapport.crm.value;

import org.jspecify.annotations.NullMarked;
