package io.rapport.crm.privacy;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Source;
import io.rapport.crm.profile.Settings;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What happens to one customer, told hour by hour; and what is remembered of it. */
public final class Life {
    /** A Monday, in UTC and in Berlin. */
    public static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final PrivacyFeature FEATURE = new PrivacyFeature(Settings.in(ZoneOffset.UTC));

    private final List<Interaction> facts = new ArrayList<>();

    /** Something happens by e-mail. */
    public Life at(long hour, Detail... details) {
        return at(hour, Channel.EMAIL, details);
    }

    /** Something happens over a channel. */
    public Life at(long hour, Channel channel, Detail... details) {
        for (Detail detail : details) {
            facts.add(fact(hour, channel, detail));
        }
        return this;
    }

    static Interaction fact(long hour, Channel channel, Detail detail) {
        return Source.of("shop", channel).fact("1", Customer.card("1"), hour(hour), detail);
    }

    /** So many hours after the start. */
    public static Instant hour(long hour) {
        return START.plusSeconds(3600 * hour);
    }

    /** What is remembered. */
    public PrivacyHistory history() {
        return fold(facts);
    }

    static PrivacyHistory fold(Collection<Interaction> facts) {
        return facts.stream().map(FEATURE.summary()::of).reduce(PrivacyHistory.EMPTY, FEATURE.summary()::merge);
    }
}
