package io.rapport.crm.tck;

import io.rapport.crm.customer.CustomerId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** Texts that occur nowhere else, each given out once: where one turns up, something of the person is left. */
final class Markers {
    private final Set<String> planted = new LinkedHashSet<>();

    /** One that fits wherever text or a token fits. */
    String text() {
        return plant(String.format(Locale.ROOT, "mark%05d", planted.size()));
    }

    /** A telephone number. */
    String phone() {
        return "+" + plant(String.format(Locale.ROOT, "4930%08d", planted.size()));
    }

    /** The id of a customer. */
    CustomerId customer() {
        CustomerId customer = new CustomerId(new UUID(0x6d61_726b_0000_4000L, planted.size()));
        plant(customer.toString());
        return customer;
    }

    private String plant(String marker) {
        planted.add(marker);
        return marker;
    }

    Set<String> planted() {
        return planted;
    }
}
