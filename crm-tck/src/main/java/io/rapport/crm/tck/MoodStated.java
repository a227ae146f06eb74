package io.rapport.crm.tck;

import io.rapport.crm.interaction.Detail;

/**
 * A detail that an application has defined itself.
 *
 * @param mood how the customer is
 */
public record MoodStated(Mood mood) implements Detail {
    /** The moods of a customer. */
    public enum Mood {
        /** The customer is content. */
        SUNNY,
        /** The customer is not content. */
        RAINY
    }
}
