package io.rapport.crm.profile;

import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.time.Moment;
import java.time.Instant;

/**
 * Something to do for a customer at a time: a case to answer, points that expire.
 *
 * @param kind what sort, up to 40 of {@code a-z 0-9 _ . -}
 * @param about what it concerns; a customer has at most one of a kind for each
 * @param at when it falls due, to the millisecond
 */
public record Due(String kind, Ref about, Instant at) {
    /** Checks the kind and cuts the time. */
    public Due {
        Require.token("due.kind", kind, 40);
        at = Moment.of("due.at", at);
    }
}
