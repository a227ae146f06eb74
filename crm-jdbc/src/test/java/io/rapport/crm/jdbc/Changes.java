package io.rapport.crm.jdbc;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Due;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Changes that touch every table. */
final class Changes {
    static final Attribute<Long> ORDERS = Attribute.number("orders");
    static final Attribute<Long> LAST_PURCHASE = Attribute.number("last_purchase");
    static final Attribute<Long> POINTS = Attribute.number("points");
    static final Attribute<String> TIER = Attribute.token("tier");
    static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private Changes() {}

    /** The customer of this number. */
    static CustomerId customer(int number) {
        return new CustomerId(new UUID(Long.reverse(number), number));
    }

    /** So many customers, new at version 0 and changed at a later one, with so many facts each, at most 10. */
    static Commit commit(int customers, long version, int facts) {
        return commit(0, customers, version, facts);
    }

    /** The same from a number on. */
    static Commit commit(int first, int customers, long version, int facts) {
        return Commit.of(IntStream.range(first, first + customers)
                .mapToObj(number -> change(number, version, facts))
                .toList());
    }

    /** A customer who is new at version 0 and changed at a later one. */
    static Change change(int number, long version, int facts) {
        CustomerId customer = customer(number);
        List<Recorded> append = IntStream.range(0, facts)
                .mapToObj(i -> fact(customer, 10 * version + i + 1))
                .toList();
        return new Change(
                customer,
                version,
                append,
                Bytes.of(("profile " + version).getBytes(StandardCharsets.UTF_8)),
                new Delta<>(false, Set.of(), cells(version)),
                new Delta<>(false, Set.of(), Set.of(new Due("case", Ref.order("1"), NOON.plusSeconds(version)))),
                Set.of(Identifier.email("anna." + number + "." + version + "@example.org")));
    }

    static Set<Cell> cells(long version) {
        return Set.of(ORDERS.cell(version), LAST_PURCHASE.cell(version), POINTS.cell(version), TIER.cell("gold"));
    }

    private static Recorded fact(CustomerId customer, long sequence) {
        Ref order = Ref.order(customer + "-" + sequence);
        return new Recorded(
                new InteractionId("shop", order.key()),
                customer,
                customer,
                sequence,
                Channel.WEB,
                NOON,
                NOON,
                Optional.of(Ref.agent("bert")),
                Set.of(order),
                new EncodedDetail("noted", 1, "{\"text\":\"anna likes tea\"}"));
    }
}
