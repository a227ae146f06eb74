package io.rapport.crm.interaction;

import io.rapport.crm.failure.Require;

/**
 * The customer stated how something should be. Of several statements of the same preference the latest counts.
 *
 * @param preference which, up to 40 of {@code a-z 0-9 _ . -}: {@code promotions_per_week}, {@code language}, ...
 * @param value how, up to 255 characters; may be personal
 */
public record PreferenceStated(String preference, String value) implements Detail {
    /** Checks the parts. */
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
