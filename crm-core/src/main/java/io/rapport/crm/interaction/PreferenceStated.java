package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;

/**
 * The customer stated how something should be. Of several statements of the same preference the latest counts.
 *
 * @param preference which, up to 40 of {@code a-z 0-9 _ . -}: {@code promotions_per_week}, {@code language}, ...
 * @param value how it should be, one line of up to 255 characters; may be personal
 */
public record PreferenceStated(String preference, String value) implements Detail {
    /**
     * Checks the parts.
     *
     * @throws InvalidInputException if a part is malformed or outside its range
     */
    public PreferenceStated {
        Require.token("preference_stated.preference", preference, 40);
        Require.line("preference_stated.value", value, 255);
    }

    /** Without the value, which may be personal. */
    @Override
    public String toString() {
        return "PreferenceStated[" + preference + "]";
    }
}
