package io.rapport.crm.care;

import io.rapport.crm.interaction.Channel;
import io.rapport.crm.money.Money;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;

/**
 * An opening says how a case began.
 *
 * @param at when
 * @param kind what the customer came with
 * @param subject the topic, or the cause of a complaint
 * @param channel the touchpoint
 * @param loss what it cost the customer
 * @param reach how many others heard of it
 */
record Opening(Instant at, CaseKind kind, String subject, Channel channel, Optional<Money> loss, long reach)
        implements Comparable<Opening> {
    private static final Comparator<Opening> ORDER = Comparator.comparing(Opening::at)
            .thenComparing(Opening::kind)
            .thenComparing(Opening::subject)
            .thenComparing(opening -> opening.channel().name())
            .thenComparing(opening -> opening.loss().map(Money::toString).orElse(""))
            .thenComparing(Opening::reach);

    @Override
    public int compareTo(Opening other) {
        return ORDER.compare(this, other);
    }
}
