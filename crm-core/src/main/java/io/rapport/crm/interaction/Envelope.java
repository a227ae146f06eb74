package io.rapport.crm.interaction;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.failure.Require;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An envelope is an interaction as a JSON object, of which the detail is unread. */
record Envelope(
        String source,
        String key,
        Optional<CustomerId> customerId,
        List<Identifier> customer,
        Channel channel,
        Instant occurredAt,
        Optional<Ref> by,
        Set<Ref> about,
        String type,
        int version,
        RawJson detail) {

    Envelope {
        boolean named = customerId.isPresent() != !customer.isEmpty();
        Require.that(named, "interaction.customer", "not named in one way", "give customer_id, or customer as a list");
    }

    static Envelope of(Interaction fact, EncodedDetail detail) {
        Optional<CustomerId> id =
                fact.who() instanceof Customer.Known known ? Optional.of(known.id()) : Optional.empty();
        List<Identifier> named = fact.who() instanceof Customer.Named some ? some.identifiers() : List.of();
        return new Envelope(
                fact.id().source(),
                fact.id().key(),
                id,
                named,
                fact.channel(),
                fact.occurredAt(),
                fact.by(),
                fact.about(),
                detail.type(),
                detail.version(),
                new RawJson(detail.json()));
    }

    EncodedDetail encoded() {
        return new EncodedDetail(type, version, detail.text());
    }

    Interaction interaction(Detail decoded) {
        Customer who = customerId.<Customer>map(Customer::of).orElseGet(() -> new Customer.Named(customer));
        return new Interaction(new InteractionId(source, key), who, channel, occurredAt, by, about, decoded);
    }
}
