package io.rapport.crm.examples.insights.overview;

import io.rapport.crm.care.Case;
import io.rapport.crm.customer.CustomerId;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An open case is one that is not settled.
 *
 * @param customer whose case it is
 * @param state how it stands
 * @param level by how many levels it goes up
 */
public record OpenCase(CustomerId customer, Case state, int level) {
    private static final Duration DAY = Duration.ofDays(1);

    /** The highest level comes first, and then the earliest deadline; cases that wait for the customer come last. */
    static final Comparator<OpenCase> MOST_URGENT_FIRST = Comparator.comparingInt(OpenCase::level)
            .reversed()
            .thenComparing(one -> deadline(one.state()).orElse(Instant.MAX))
            .thenComparing(one -> one.state().number())
            .thenComparing(OpenCase::customer);

    /** Says when the company has to act. */
    public enum Urgency {
        /** The company should have acted by now. */
        OVERDUE,
        /** The company has to act within 24 hours. */
        WITHIN_A_DAY,
        /** The company has to act within 7 days. */
        WITHIN_A_WEEK,
        /** The company has more than 7 days. */
        LATER,
        /** The customer has to do something. */
        WAITING
    }

    /**
     * By when the company has to do something next: react at all, or settle the case. It is absent while the case waits
     * for the customer.
     */
    public static Optional<Instant> deadline(Case one) {
        Optional<Instant> reaction = one.firstReply().isPresent() ? Optional.empty() : one.replyDue();
        return Stream.concat(reaction.stream(), one.resolutionDue().stream()).min(Comparator.naturalOrder());
    }

    Urgency urgency(Instant now) {
        return deadline(state).map(until -> urgency(now, until)).orElse(Urgency.WAITING);
    }

    private static Urgency urgency(Instant now, Instant deadline) {
        if (now.isAfter(deadline)) {
            return Urgency.OVERDUE;
        }
        if (!deadline.isAfter(now.plus(DAY))) {
            return Urgency.WITHIN_A_DAY;
        }
        return deadline.isAfter(now.plus(DAY.multipliedBy(7))) ? Urgency.LATER : Urgency.WITHIN_A_WEEK;
    }
}
