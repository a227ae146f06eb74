/**
 * Probability models of buying: from when somebody bought to when he will again. Pure mathematics of repeats, recency
 * and age; what a customer, money or a calendar is, other rooms know.
 */
@NullMarked
package io.rapport.crm.buying;

import org.jspecify.annotations.NullMarked;
