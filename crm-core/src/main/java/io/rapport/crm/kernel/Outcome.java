package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.interaction.InteractionId;

/** An outcome tells what became of one fact. */
public sealed interface Outcome {
    /** Returns the id of the fact. */
    InteractionId id();

    /**
     * The fact was stored.
     *
     * @param customer whose it is
     */
    record Added(InteractionId id, CustomerId customer) implements Outcome {}

    /**
     * The fact was stored before, with the same content; nothing was done.
     *
     * @param customer whose it is
     */
    record Duplicate(InteractionId id, CustomerId customer) implements Outcome {}

    /**
     * Another fact is stored under the same id; nothing was done. Give the new one an id of its own.
     *
     * @param customer whose the stored one is
     */
    record Conflicting(InteractionId id, CustomerId customer) implements Outcome {}

    /**
     * The fact cannot be stored; nothing was done.
     *
     * @param reason why, and what to do about it
     */
    record Refused(InteractionId id, Reason reason) implements Outcome {}
}
