package io.rapport.crm.kernel;

import io.rapport.crm.decision.Reason;
import java.time.Duration;
import java.time.Instant;

/** The horizon is the latest moment that is taken for a fact's or a command's: what lies behind it is refused. */
final class Horizon {
    /** Says why. */
    static final Reason BEHIND =
            new Reason("interaction.future", "it occurs more than 24 hours from now; check its clock and time zone");

    private static final Duration CLOCK_SKEW = Duration.ofHours(24);

    private final Instant latest;

    Horizon(Instant now) {
        this.latest = now.plus(CLOCK_SKEW);
    }

    boolean hides(Instant moment) {
        return moment.isAfter(latest);
    }
}
