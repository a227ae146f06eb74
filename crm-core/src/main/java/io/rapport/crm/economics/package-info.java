/**
 * Says what winning and keeping customers is worth: budgets, contracts and customer equity, from figures of the
 * company.
 */
@NullMarked
package io.rapport.crm.economics;

import org.jspecify.annotations.NullMarked;
