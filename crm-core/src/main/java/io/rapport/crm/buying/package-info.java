/**
 * Probability models of buying tell from when somebody bought when he will buy again. They are pure mathematics of
 * repeats, recency and age; other rooms know what a customer, money or a calendar is.
 */
@NullMarked
package io.rapport.crm.buying;

import org.jspecify.annotations.NullMarked;
