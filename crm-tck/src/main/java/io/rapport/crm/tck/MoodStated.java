package io.rapport.crm.tck;

import io.rapport.crm.interaction.Detail;

/**
 * A detail of an application of its own.
 *
 * @param mood how the customer is
 */
public record MoodStated(Mood mood) implements Detail {
    /** Moods. */
    public enum Mood {
        /** Content. */
        SUNNY,
        /** Not content. */
        RAINY
    }
}
