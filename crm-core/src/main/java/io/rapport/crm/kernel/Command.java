package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A command asks for something to be decided: to spend points, to claim a case, to use a coupon. The same command
 * again, known by its id, gets the same answer once it was allowed.
 *
 * @param id the caller's idempotency key; its key has at most 200 characters
 * @param customers whose profiles the decision is about, at least one
 * @param channel where it is asked for
 * @param at when; kept to the millisecond
 * @param by who asks, if that is known
 * @param about what it is about; the rule sees the history about it, and what is decided is about it, too
 */
public record Command(
        InteractionId id, Set<CustomerId> customers, Channel channel, Instant at, Optional<Ref> by, Set<Ref> about) {
    /**
     * Checks the parts.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if there is no customer or the key is too long
     */
    public Command {
        Require.atMost(200, id.key().length(), "command.key", "characters", "give at most 200");
        Require.that(!customers.isEmpty(), "command.customers", "none", "name at least one");
        customers = Set.copyOf(customers);
        at = Moment.of("command.at", at);
        about = Set.copyOf(about);
    }

    /** Makes a command about one customer. */
    public static Command of(InteractionId id, CustomerId customer, Channel channel, Instant at) {
        return new Command(id, Set.of(customer), channel, at, Optional.empty(), Set.of());
    }

    /** Returns the same command, also about these things. */
    public Command about(Ref... more) {
        Set<Ref> all = new HashSet<>(about);
        all.addAll(List.of(more));
        return new Command(id, customers, channel, at, by, all);
    }

    /** Returns the same command, asked for by a colleague. */
    public Command by(Ref asker) {
        return new Command(id, customers, channel, at, Optional.of(asker), about);
    }

    /** Returns the reference by which what was decided is found again: it is about its command. */
    Ref ref() {
        return new Ref("command", id.toString());
    }
}
