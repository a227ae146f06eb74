package org.example.wishes;

import io.rapport.crm.attribute.Attribute;
import java.time.Instant;
import java.util.Set;

/** What customers can be selected and ordered by, as far as wishes go. */
public final class WishAttributes {
    /**
     * How many wishes are open; a customer without one has no value. Follows from the facts, and is always up to date.
     */
    public static final Attribute<Long> OPEN_WISHES = Attribute.number("open_wishes");

    /**
     * {@link WishList#urgency} grows by waiting alone, so it is kept for all customers at once, until that is done
     * again.
     */
    public static final Attribute<Double> URGENCY = Attribute.decimal("wish_urgency", 2);
    /** Of when the urgency is. */
    public static final Attribute<Instant> URGENCY_AS_OF = Attribute.moment("wish_urgency_as_of");

    static final Set<String> KEPT = Set.of(URGENCY.name(), URGENCY_AS_OF.name());

    private WishAttributes() {}
}
