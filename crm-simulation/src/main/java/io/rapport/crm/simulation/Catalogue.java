package io.rapport.crm.simulation;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.List;

/**
 * A catalogue lists what there is to buy.
 *
 * @param products at least one, all priced in one currency
 */
public record Catalogue(List<Product> products) {
    /** This catalogue lists tea, and what belongs to it. */
    public static final Catalogue TEA = new Catalogue(List.of(
            Product.of("assam", "black tea", "9.80", "4.10"),
            Product.of("ceylon", "black tea", "8.90", "3.70"),
            Product.of("darjeeling", "black tea", "12.50", "5.60"),
            Product.of("earl-grey", "black tea", "7.90", "3.10"),
            Product.of("gunpowder", "green tea", "6.90", "2.80"),
            Product.of("jasmine", "green tea", "9.40", "4.00"),
            Product.of("matcha", "green tea", "24.00", "11.50"),
            Product.of("sencha", "green tea", "14.20", "6.40"),
            Product.of("camomile", "herbal tea", "4.80", "1.70"),
            Product.of("mint", "herbal tea", "5.90", "2.00"),
            Product.of("rooibos", "herbal tea", "7.40", "2.90"),
            Product.of("verbena", "herbal tea", "6.60", "2.50"),
            Product.of("cup", "china", "8.50", "3.40"),
            Product.of("gift-set", "china", "59.00", "27.00"),
            Product.of("pot", "china", "34.00", "14.00"),
            Product.of("tin", "china", "5.50", "2.10"),
            Product.of("biscuits", "sweets", "3.95", "1.60"),
            Product.of("candy-sugar", "sweets", "3.20", "1.10"),
            Product.of("honey", "sweets", "6.75", "3.00"),
            Product.of("marmalade", "sweets", "5.20", "2.20")));

    /**
     * Copies the products.
     *
     * @throws InvalidInputException if there is none, or if currencies differ
     */
    public Catalogue {
        products = List.copyOf(products);
        boolean oneCurrency = products.stream()
                        .map(product -> product.price().currency())
                        .distinct()
                        .count()
                == 1;
        Require.that(
                oneCurrency, "catalogue.products", "none, or of several currencies", "give products of one currency");
    }

    /** Chooses a product; half of what somebody takes is of the favourite category. */
    Product choose(Dice dice, String favourite) {
        Product any = dice.oneOf(products);
        return dice.chance(0.5)
                ? dice.oneOf(products.stream()
                        .filter(product -> product.category().equals(favourite))
                        .toList())
                : any;
    }
}
