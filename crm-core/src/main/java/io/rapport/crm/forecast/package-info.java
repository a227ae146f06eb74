/**
 * Says what customers will be worth, by models of buying that are fitted to the shop's own customers and applied to
 * each of them. {@code ModelSample} gathers what a model is fitted to, {@code ModelSelection} chooses a model,
 * {@code Backtest} says whether it would have known, and {@code Prospects} is what it says of one customer.
 */
@NullMarked
package io.rapport.crm.forecast;

import org.jspecify.annotations.NullMarked;
