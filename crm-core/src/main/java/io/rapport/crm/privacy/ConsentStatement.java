package io.rapport.crm.privacy;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.ConsentDeclined;
import io.rapport.crm.interaction.ConsentGiven;
import io.rapport.crm.interaction.ConsentWithdrawn;
import io.rapport.crm.interaction.Interaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * A consent statement is what a customer said about consent, as far as decisions go by it. How it was said, after
 * reading what, and where the proof lies is in the fact.
 *
 * @param at when
 * @param kind what
 * @param purpose for what purpose
 * @param channel over which channel, if for one only
 * @param until until when it is given, if not for good
 */
public record ConsentStatement(
        Instant at, Kind kind, String purpose, Optional<Channel> channel, Optional<Instant> until)
        implements Comparable<ConsentStatement> {
    private static final Comparator<ConsentStatement> ORDER = Comparator.comparing(ConsentStatement::at)
            .thenComparing(ConsentStatement::kind)
            .thenComparing(ConsentStatement::end, Comparator.reverseOrder())
            .thenComparing(ConsentStatement::purpose)
            .thenComparing(statement -> statement.channel.map(Channel::name).orElse(""));

    /** A kind is what can be said; the later the constant, the less it allows. */
    public enum Kind {
        /** The customer said yes. */
        GIVEN,
        /** The customer was asked and said no. */
        DECLINED,
        /** The customer said that it is allowed no longer. */
        WITHDRAWN
    }

    static Optional<ConsentStatement> of(Interaction fact) {
        Instant at = fact.occurredAt();
        if (fact.detail() instanceof ConsentGiven given) {
            return Optional.of(new ConsentStatement(at, Kind.GIVEN, given.purpose(), given.channel(), given.until()));
        }
        if (fact.detail() instanceof ConsentDeclined declined) {
            return Optional.of(
                    new ConsentStatement(at, Kind.DECLINED, declined.purpose(), declined.channel(), Optional.empty()));
        }
        if (fact.detail() instanceof ConsentWithdrawn withdrawn) {
            return Optional.of(new ConsentStatement(
                    at, Kind.WITHDRAWN, withdrawn.purpose(), withdrawn.channel(), Optional.empty()));
        }
        return Optional.empty();
    }

    /** Tells whether it says something about a purpose over a channel. */
    boolean covers(String what, Channel over) {
        return purpose.equals(what) && (channel.isEmpty() || channel.get().equals(over));
    }

    /** Says what it means at a time, if nothing else was said since. */
    public ConsentState state(Instant now) {
        return switch (kind) {
            case GIVEN -> now.isBefore(end()) ? ConsentState.GIVEN : ConsentState.EXPIRED;
            case DECLINED -> ConsentState.DECLINED;
            case WITHDRAWN -> ConsentState.WITHDRAWN;
        };
    }

    private Instant end() {
        return until.orElse(Instant.MAX);
    }

    /** Orders statements by time; of what was said at once, that which allows least is the last. */
    @Override
    public int compareTo(ConsentStatement other) {
        return ORDER.compare(this, other);
    }
}
