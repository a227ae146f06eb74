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

/** Tells what happens to one customer, hour by hour, and what is remembered of it. */
public final class Life {
    /** It starts on a Monday, in UTC and in Berlin. */
    public static final Instant START = Instant.parse("2026-01-05T00:00:00Z");

    private static final PrivacyFeature FEATURE = new PrivacyFeature(Settings.in(ZoneOffset.UTC));

    private final List<Interaction> facts = new ArrayList<>();

    /** Lets something happen by e-mail. */
    public Life at(long hour, Detail... details) {
        return at(hour, Channel.EMAIL, details);
    }

    /** Lets something happen over a channel. */
    public Life at(long hour, Channel channel, Detail... details) {
        for (Detail detail : details) {
            facts.add(fact(hour, channel, detail));
        }
        return this;
    }

    static Interaction fact(long hour, Channel channel, Detail detail) {
        return Source.of("shop", channel).fact("1", Customer.card("1"), hour(hour), detail);
    }

    /** Returns the moment so many hours after the start. */
    public static Instant hour(long hour) {
        return START.plusSeconds(3600 * hour);
    }

    /** Returns what is remembered. */
    public PrivacyHistory history() {
        return fold(facts);
    }

    static PrivacyHistory fold(Collection<Interaction> facts) {
        return facts.stream().map(FEATURE.summary()::of).reduce(PrivacyHistory.EMPTY, FEATURE.summary()::merge);
    }
}
