package io.rapport.crm.care;

import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Promised;

/** Whether the company can keep a promise: answered by the application, from its stock, its carriers, its calendar. */
@FunctionalInterface
public interface Capacity {
    /**
     * Refuses, or allows the promise: as it is asked for, or with the time at which it can be kept. May be asked several
     * times for the same promise, and must not set anything aside by itself.
     */
    Decision<Promised> check(Promised asked);
}
