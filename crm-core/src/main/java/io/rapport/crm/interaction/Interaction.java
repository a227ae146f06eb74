package io.rapport.crm.interaction;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * An interaction is a fact: something that happened between the company and a customer. It is immutable.
 *
 * @param id the caller's idempotency key
 * @param who the customer
 * @param channel the touchpoint
 * @param occurredAt when it happened, from the year 1900 to 9999; cut to the millisecond
 * @param by the agent, department or partner who acted, if it is known
 * @param about what it is about, in order, at most 100; those of the detail are always among them
 * @param detail what happened
 */
public record Interaction(
        InteractionId id,
        Customer who,
        Channel channel,
        Instant occurredAt,
        Optional<Ref> by,
        Set<Ref> about,
        Detail detail) {
    private static final int MOST_REFERENCES = 100;

    /**
     * Cuts the time to the millisecond and adds the references of the detail.
     *
     * @throws InvalidInputException if the time is out of range or there are too many references
     */
    public Interaction {
        occurredAt = Moment.of("interaction.occurred_at", occurredAt);
        about = sorted(about, detail.refs());
        Require.atMost(MOST_REFERENCES, about.size(), "interaction.about", "references", "give at most 100");
    }

    /** Returns the same fact, also about these. */
    public Interaction about(Ref... more) {
        return new Interaction(id, who, channel, occurredAt, by, sorted(about, List.of(more)), detail);
    }

    /** Returns the same fact, done by an agent, department or partner. */
    public Interaction by(Ref actor) {
        return new Interaction(id, who, channel, occurredAt, Optional.of(actor), about, detail);
    }

    /** Returns the same fact of a customer named otherwise. */
    public Interaction of(Customer customer) {
        return new Interaction(id, customer, channel, occurredAt, by, about, detail);
    }

    /**
     * Tells whether both say the same: equal detail, time, channel and references. Who, by whom and the id do not
     * count.
     */
    public boolean sameContentAs(Interaction other) {
        return detail.equals(other.detail)
                && occurredAt.equals(other.occurredAt)
                && channel.equals(other.channel)
                && about.equals(other.about);
    }

    /** Returns id, time, channel and the type of the detail: nothing personal. */
    @Override
    public String toString() {
        return id + " " + detail.getClass().getSimpleName() + " at " + occurredAt + " over " + channel;
    }

    private static Set<Ref> sorted(Collection<Ref> some, Collection<Ref> more) {
        if (some.isEmpty() && more.isEmpty()) {
            return Set.of();
        }
        Set<Ref> all = new TreeSet<>(some);
        all.addAll(more);
        return Collections.unmodifiableSet(all);
    }
}
