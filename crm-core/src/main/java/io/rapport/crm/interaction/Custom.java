package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Map;
import java.util.TreeMap;

/**
 * Something that the shared vocabulary has no word for. Features do not read it; an application that wants to count it
 * announces a {@link DetailType} of its own.
 *
 * @param name what happened, up to 40 of {@code a-z 0-9 _ . -}
 * @param attributes more about it, at most 100; names as above, values up to 1,000 characters
 */
public record Custom(String name, Map<String, String> attributes) implements Detail {
    /**
     * Sorts the attributes, so that equal content is equal.
     *
     * @throws InvalidInputException if a part is too long or malformed
     */
    public Custom {
        Require.token("custom.name", name, 40);
        attributes = Attributes.checked("custom.attributes", attributes);
    }

    /** Something that happened, nothing more known. */
    public static Custom of(String name) {
        return new Custom(name, Map.of());
    }

    /** Returns the same with one more attribute. */
    public Custom with(String attribute, String value) {
        Map<String, String> all = new TreeMap<>(attributes);
        all.put(attribute, value);
        return new Custom(name, all);
    }

    /** Name and number of attributes: their values may be personal. */
    @Override
    public String toString() {
        return "Custom[" + name + ", " + attributes.size() + " attributes]";
    }
}
