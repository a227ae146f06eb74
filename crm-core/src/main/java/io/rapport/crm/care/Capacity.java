package io.rapport.crm.care;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Promised;

/**
 * A capacity says whether the company can keep a promise. The application answers it from its stock, its carriers, its
 * calendar.
 */
@FunctionalInterface
public interface Capacity {
    /**
     * Allows the promise, as it is asked for or with the time at which it can be kept, or refuses it. It may be asked
     * several times for the same promise, and must not set anything aside by itself.
     */
    Decision<Promised> check(Promised asked);
}
