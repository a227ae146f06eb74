package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;
import io.rapport.crm.money.Money;
import java.util.Optional;
import java.util.Set;

/**
 * The customer looked at a product.
 *
 * @param product its number, up to 255 characters
 * @param category its category, if known, up to 255 characters
 * @param price the price that was shown, if known
 */
public record ProductViewed(String product, Optional<String> category, Optional<Money> price) implements Detail {
    /** Checks the lengths. */
    public ProductViewed {
        Require.line("product_viewed.product", product, 255);
        category.ifPresent(name -> Require.line("product_viewed.category", name, 255));
    }

    /** Returns a product of which nothing more is known. */
    public static ProductViewed of(String product) {
        return new ProductViewed(product, Optional.empty(), Optional.empty());
    }

    /** Returns the product. */
    @Override
    public Set<Ref> refs() {
        return Set.of(Ref.product(product));
    }
}
