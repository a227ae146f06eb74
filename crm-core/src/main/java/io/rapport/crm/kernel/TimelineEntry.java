package io.rapport.crm.kernel;

import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Recorded;

/**
 * An entry is a fact of a timeline.
 *
 * @param recorded when, where, by whom, about what
 * @param detail what happened; {@link io.rapport.crm.interaction.UnknownDetail} if this program has no word for it
 */
public record TimelineEntry(Recorded recorded, Detail detail) {
    /** Returns the fact itself, of the customer whose it is now. */
    public Interaction fact() {
        return recorded.fact(detail);
    }
}
