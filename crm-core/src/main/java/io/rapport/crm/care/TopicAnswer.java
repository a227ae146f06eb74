package io.rapport.crm.care;

import io.rapport.crm.interaction.Channel;
import java.time.Instant;

/**
 * A topic answer is one that customers were given to a topic over a channel. Two different ones mean that the company
 * contradicts itself.
 *
 * @param answer which
 * @param channel over which channel
 * @param times how often
 * @param latest when last
 */
public record TopicAnswer(String answer, Channel channel, long times, Instant latest) {
    /** Counts both together. */
    public TopicAnswer plus(TopicAnswer other) {
        Instant last = latest.isAfter(other.latest) ? latest : other.latest;
        return new TopicAnswer(answer, channel, Math.addExact(times, other.times), last);
    }
}
