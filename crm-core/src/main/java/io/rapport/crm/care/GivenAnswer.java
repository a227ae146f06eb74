package io.rapport.crm.care;

import io.rapport.crm.interaction.Channel;
import java.time.Instant;
import java.util.Comparator;

/**
 * A given answer is one that the customer got. Of equal answers to a topic over the same channel, the latest is kept.
 *
 * @param at when
 * @param topic to what
 * @param answer which
 * @param channel over which channel
 */
public record GivenAnswer(Instant at, String topic, String answer, Channel channel) implements Comparable<GivenAnswer> {
    private static final Comparator<GivenAnswer> ORDER = Comparator.comparing(GivenAnswer::at)
            .thenComparing(GivenAnswer::topic)
            .thenComparing(GivenAnswer::answer)
            .thenComparing(given -> given.channel().name());

    /** Orders answers by time. */
    @Override
    public int compareTo(GivenAnswer other) {
        return ORDER.compare(this, other);
    }

    /** Makes the same answer at another time. */
    GivenAnswer dated(Instant time) {
        return new GivenAnswer(time, topic, answer, channel);
    }
}
