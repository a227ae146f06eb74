/**
 * Answers what a customer is worth as more than a buyer: by those whom the customer brought, by words in public and
 * ratings with words, less what it costs to serve the customer. {@link EngagementService} is the way in.
 *
 * <ul>
 * <li>{@link EngagementPolicy} holds what only the company knows: what contacts cost, what a new customer is worth.
 * <li>{@link EngagementHistory} decides what is kept of the facts; {@code EngagementSummary} folds it, and
 *     {@link EngagementFeature} plugs it into the kernel.
 * <li>{@link EngagementValuation} decides the {@link EngagementValue} of one customer, {@link EngagementTotal} that of
 *     all.
 * <li>{@code Referrers} decides how the credit for a customer is divided among those who brought that customer.
 * <li>{@code EngagementReasons} decides in which sentences a value is explained.
 * </ul>
 */
@NullMarked
package io.rapport.crm.engagement;

import org.jspecify.annotations.NullMarked;
