package io.rapport.crm.tck;

import io.rapport.crm.customer.CustomerId;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Creates texts that occur nowhere else, and gives out each of them once. Where one turns up, something of the person
 * is left.
 */
final class Markers {
    /** Matches all markers. It uses a lookahead, so that no text of the same shape hides a marker that it overlaps. */
    private static final Pattern SHAPES =
            Pattern.compile("(?=(mark\\d{5}|4930\\d{8}|6d61726b-0000-4000-[0-9a-f]{4}-[0-9a-f]{12}))");

    private final Set<String> planted = new LinkedHashSet<>();

    /** Returns a marker that fits wherever text or a token fits. */
    String text() {
        return plant(String.format(Locale.ROOT, "mark%05d", planted.size()));
    }

    /** Returns a marker that is a telephone number. */
    String phone() {
        return "+" + plant(String.format(Locale.ROOT, "4930%08d", planted.size()));
    }

    /** Returns a marker that is the id of a customer. */
    CustomerId customer() {
        CustomerId customer = new CustomerId(new UUID(0x6d61_726b_0000_4000L, planted.size()));
        plant(customer.toString());
        return customer;
    }

    private String plant(String marker) {
        if (!SHAPES.matcher(marker).lookingAt()) {
            throw new IllegalStateException("a marker that nobody would find: " + marker);
        }
        planted.add(marker);
        return marker;
    }

    Set<String> planted() {
        return planted;
    }

    /**
     * Returns those markers that a text holds. There are hundreds of markers, and whole files are searched, so the text
     * is read only once.
     */
    Set<String> in(String text) {
        return SHAPES.matcher(text)
                .results()
                .map(found -> found.group(1))
                .filter(planted::contains)
                .collect(Collectors.toUnmodifiableSet());
    }
}
