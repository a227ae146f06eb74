package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * This is a detail in its stored form.
 *
 * @param type the name of its {@link DetailType}
 * @param version the version of that type's format, from 1
 * @param json its content, one JSON object of at most 1,000,000 characters
 */
public record EncodedDetail(String type, int version, String json) {
    /** The longest content has so many characters. */
    public static final int LONGEST = 1_000_000;

    /**
     * Checks the three parts; the JSON only for its length and for being storable.
     *
     * @throws InvalidInputException if a part is not as described
     */
    public EncodedDetail {
        Require.token("detail.type", type, 40);
        Require.that(version >= 1, "detail.version", "below 1", "count from 1");
        Require.atMost(LONGEST, json.length(), "detail", "characters", "split it: the limit is " + LONGEST);
        Require.storable("detail", json);
    }

    /** Returns type, version and size, because the content may be personal. */
    @Override
    public String toString() {
        return type + " v" + version + ", " + json.length() + " characters";
    }
}
