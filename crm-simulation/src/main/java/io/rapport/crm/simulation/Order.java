package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import java.time.Instant;

/**
 * Something that a customer orders.
 *
 * @param number the order number
 * @param day when, in days since the opening
 * @param at when
 * @param outlet where
 * @param misspelt whether it is ordered without logging in and with a typing error
 * @param purchase what is bought
 */
record Order(String number, double day, Instant at, Source outlet, boolean misspelt, Purchase purchase) {}
