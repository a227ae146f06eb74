package io.rapport.crm.privacy;

import io.rapport.crm.evidence.Weeks;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.DataUsed;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Messaged;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A use is something that the company did for a purpose.
 *
 * @param at when
 * @param kind what
 * @param purpose what for
 * @param channel over which channel
 */
public record Use(Instant at, Kind kind, String purpose, Channel channel) implements Comparable<Use> {
    private static final Comparator<Use> ORDER = Comparator.comparing(Use::at)
            .thenComparing(Use::kind)
            .thenComparing(Use::purpose)
            .thenComparing(use -> use.channel.name());

    /** A kind is what can be done for a purpose. */
    public enum Kind {
        /** The company sent a message that sells. */
        PROMOTION,
        /** The company sent a message that informs. */
        INFORMATION,
        /** The company used what is known of the customer. */
        DATA
    }

    static Optional<Use> of(Interaction fact) {
        if (fact.detail() instanceof Messaged message) {
            Kind kind = message.promotional() ? Kind.PROMOTION : Kind.INFORMATION;
            return Optional.of(new Use(fact.occurredAt(), kind, message.purpose(), fact.channel()));
        }
        if (fact.detail() instanceof DataUsed used) {
            return Optional.of(new Use(fact.occurredAt(), Kind.DATA, used.purpose(), fact.channel()));
        }
        return Optional.empty();
    }

    /**
     * Returns what makes two uses one: they are the same in the same week. Weeks are of UTC, so that nothing depends on
     * a time zone.
     */
    List<Object> inWeek() {
        return List.of(Weeks.of(LocalDate.ofInstant(at, ZoneOffset.UTC)), kind, purpose, channel);
    }

    /** Returns the last moment of such a week: what is remembered of it may stand for something earlier. */
    static Instant endOfWeek(Instant at) {
        LocalDate sunday = LocalDate.ofInstant(at, ZoneOffset.UTC).with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return sunday.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1);
    }

    /** Orders uses by time, and what was done at once by content. */
    @Override
    public int compareTo(Use other) {
        return ORDER.compare(this, other);
    }
}
