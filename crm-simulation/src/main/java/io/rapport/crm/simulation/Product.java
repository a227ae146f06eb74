package io.rapport.crm.simulation;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;

/**
 * A product is something to buy.
 *
 * @param number up to 255 characters
 * @param category up to 255 characters
 * @param price of one
 * @param cost of one, for the shop; in the currency of the price
 */
public record Product(String number, String category, Money price, Money cost) {
    /**
     * Checks the texts and the currencies.
     *
     * @throws InvalidInputException if a text is too long or the currencies differ
     */
    public Product {
        Require.line("product.number", number, 255);
        Require.line("product.category", category, 255);
        boolean oneCurrency = price.currency().equals(cost.currency());
        Require.that(oneCurrency, "product.cost", "not in the currency of the price", "give both in one currency");
    }

    static Product of(String number, String category, String price, String cost) {
        return new Product(number, category, Money.of(price, "EUR"), Money.of(cost, "EUR"));
    }
}
