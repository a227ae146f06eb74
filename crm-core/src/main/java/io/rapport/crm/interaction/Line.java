package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * This is one line of a purchase or a return.
 *
 * @param product the product's number, if known, up to 255 characters
 * @param category the product's category, if known, up to 255 characters
 * @param quantity how much of it; pieces, or a weight or length
 * @param unitPrice the price of one in major units, with as many decimals as it has, if known
 * @param amount what the line comes to, after its own discount: rounded once, never summed from rounded parts
 */
public record Line(
        Optional<String> product,
        Optional<String> category,
        BigDecimal quantity,
        Optional<BigDecimal> unitPrice,
        Money amount) {
    /**
     * Strips trailing zeros, so that equal numbers are equal lines.
     *
     * @throws InvalidInputException if a number has more than 30 digits or a text is malformed
     */
    public Line {
        product.ifPresent(number -> Require.line("line.product", number, 255));
        category.ifPresent(name -> Require.line("line.category", name, 255));
        quantity = plain("line.quantity", quantity);
        unitPrice = unitPrice.map(price -> plain("line.unit_price", price));
    }

    /** Returns so many pieces of a product for an amount. */
    public static Line of(String product, long quantity, Money amount) {
        return new Line(Optional.of(product), Optional.empty(), BigDecimal.valueOf(quantity), Optional.empty(), amount);
    }

    /** Pieces of a product at a price each; the amount is rounded half up, once. */
    public static Line of(String product, BigDecimal quantity, BigDecimal unitPrice, String currencyCode) {
        Money amount = Money.of(quantity.multiply(unitPrice), Money.currency(currencyCode), RoundingMode.HALF_UP);
        return new Line(Optional.of(product), Optional.empty(), quantity, Optional.of(unitPrice), amount);
    }

    /** Returns the same line in a category. */
    public Line in(String categoryName) {
        return new Line(product, Optional.of(categoryName), quantity, unitPrice, amount);
    }

    private static BigDecimal plain(String field, BigDecimal number) {
        boolean small = number.precision() <= 30 && Math.abs((long) number.scale()) <= 30;
        Require.that(small, field, number.precision() + " digits", "give at most 30");
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
    }
}
