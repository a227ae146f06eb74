package io.rapport.crm.customer;

import io.rapport.crm.failure.InvalidInputException;
import java.util.UUID;

/**
 * This is the library's own, stable id of a customer. A shop's number for the same person is an {@link Identifier}.
 *
 * @param value a random UUID, unless the application brings another generator
 */
public record CustomerId(UUID value) implements Comparable<CustomerId> {
    /**
     * Reads the text form of a UUID.
     *
     * @throws InvalidInputException if it is none
     */
    public static CustomerId parse(String text) {
        try {
            return new CustomerId(UUID.fromString(text));
        } catch (IllegalArgumentException malformed) {
            throw new InvalidInputException(
                    "customer.id", text.length() + " characters, no UUID", "give 36 characters like those of toString");
        }
    }

    /**
     * The order of the text forms, and of every database: 128 bits without a sign. ({@code UUID} compares otherwise.)
     */
    @Override
    public int compareTo(CustomerId other) {
        int high = Long.compareUnsigned(value.getMostSignificantBits(), other.value.getMostSignificantBits());
        return high != 0
                ? high
                : Long.compareUnsigned(value.getLeastSignificantBits(), other.value.getLeastSignificantBits());
    }

    /** Returns the UUID's text form. */
    @Override
    public String toString() {
        return value.toString();
    }
}
