package io.rapport.crm.simulation;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Purchase;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.money.Money;
import java.time.Instant;

/**
 * An order is what a customer buys at a time.
 *
 * @param number the order number
 * @param day when, in days since the opening
 * @param at when
 * @param outlet where
 * @param misspelt whether it is ordered without logging in and with a typing error
 * @param purchase what is bought
 */
record Order(String number, double day, Instant at, Source outlet, boolean misspelt, Purchase purchase) {
    /** Tells whether the shop sends it to somebody whom it knows. */
    boolean sent() {
        return !misspelt && !outlet.channel().equals(Channel.STORE);
    }

    /** Returns so many percent of what it costs, but never nothing. */
    Money part(int percent) {
        Money whole = purchase.amount();
        return new Money(Math.max(1, Math.multiplyExact(whole.minorUnits(), (long) percent) / 100), whole.currency());
    }
}
