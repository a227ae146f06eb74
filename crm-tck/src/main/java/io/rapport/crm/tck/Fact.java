package io.rapport.crm.tck;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A fact that has no customer and no number yet. */
record Fact(
        InteractionId id,
        Channel channel,
        Instant occurredAt,
        Instant recordedAt,
        Optional<Ref> by,
        Set<Ref> about,
        EncodedDetail detail) {
    /** The time at which everything happens, unless a test says otherwise. */
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    /** Returns a fact with this key. */
    static Fact fact(String key) {
        return fact(new InteractionId("shop", key));
    }

    /** Returns a fact with this id. */
    static Fact fact(InteractionId id) {
        EncodedDetail detail = new EncodedDetail("noted", 1, "{\"text\":\"something\"}");
        return new Fact(id, Channel.WEB, NOON, NOON.plusMillis(7), Optional.empty(), Set.of(), detail);
    }

    Fact at(Instant time) {
        return new Fact(id, channel, time, recordedAt, by, about, detail);
    }

    Fact recordedAt(Instant time) {
        return new Fact(id, channel, occurredAt, time, by, about, detail);
    }

    Fact over(Channel other) {
        return new Fact(id, other, occurredAt, recordedAt, by, about, detail);
    }

    Fact by(Ref actor) {
        return new Fact(id, channel, occurredAt, recordedAt, Optional.of(actor), about, detail);
    }

    Fact about(Ref... refs) {
        Set<Ref> sorted = Collections.unmodifiableSet(new TreeSet<>(Set.of(refs)));
        return new Fact(id, channel, occurredAt, recordedAt, by, sorted, detail);
    }

    Fact saying(String json) {
        return new Fact(id, channel, occurredAt, recordedAt, by, about, new EncodedDetail("noted", 1, json));
    }

    Fact of(EncodedDetail other) {
        return new Fact(id, channel, occurredAt, recordedAt, by, about, other);
    }

    /** Returns the row of this fact. */
    Recorded recorded(CustomerId customer, long sequence) {
        return new Recorded(id, customer, customer, sequence, channel, occurredAt, recordedAt, by, about, detail);
    }
}
