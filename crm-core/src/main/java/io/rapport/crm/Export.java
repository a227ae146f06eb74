package io.rapport.crm;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.UnknownDetail;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.History;
import java.io.IOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Writes everything that is held on a customer as JSON: what is stored, as it is stored, and what it means. */
final class Export {
    private final Kernel kernel;
    private final Appendable out;

    Export(Kernel kernel, Appendable out) {
        this.kernel = kernel;
        this.out = out;
    }

    boolean write(CustomerId customer) throws IOException {
        Optional<Found> found = find(customer);
        if (found.isEmpty()) {
            return false;
        }
        CustomerView view = new CustomerView(kernel, found.get().stored());
        Profile profile = Profile.fromBytes(found.get().stored().profile());
        out.append("{\"customer_id\":").append(Json.write(customer));
        property("exported_at", view.asOf());
        property(
                "identifiers", view.identifiers().stream().map(Identifier::text).toList());
        out.append(",\n\"interactions\":[");
        interactions(customer);
        out.append("\n]");
        property("attributes", attributes(found.get()));
        property("dues", kernel.features().dues(profile));
        property("privacy", view.privacy());
        property(
                "profile",
                Base64.getEncoder()
                        .encodeToString(found.get().stored().profile().toArray()));
        out.append("}\n");
        return true;
    }

    private void property(String name, Object value) throws IOException {
        out.append(",\n\"").append(name).append("\":").append(Json.write(value));
    }

    private void interactions(CustomerId customer) throws IOException {
        Iterator<Recorded> facts = kernel.facts(History.of(customer)).iterator();
        for (String separator = "\n"; facts.hasNext(); separator = ",\n") {
            Recorded fact = facts.next();
            out.append(separator).append("{\"recorded_at\":").append(Json.write(fact.recordedAt()));
            out.append(",\"recorded_for\":").append(Json.write(fact.recordedFor()));
            out.append(",\"sequence\":").append(Long.toString(fact.sequence()));
            out.append(",\"fact\":")
                    .append(kernel.features().vocabulary().write(toTheLetter(fact)))
                    .append('}');
        }
    }

    /** The fact with its detail as it is stored, whatever this program understands of it. */
    private static Interaction toTheLetter(Recorded fact) {
        return new Interaction(
                fact.id(),
                Customer.of(fact.customer()),
                fact.channel(),
                fact.occurredAt(),
                fact.by(),
                fact.about(),
                new UnknownDetail(fact.detail()));
    }

    private static Map<String, Object> attributes(Found found) {
        Map<String, Object> values = new TreeMap<>();
        for (Cell cell : found.cells().toCollection()) {
            values.put(
                    cell.attribute(),
                    cell instanceof Cell.Numeric number ? number.value() : ((Cell.Token) cell).value());
        }
        return values;
    }

    /** Finds the customer who comes right after the greatest id below: attributes are found by query only. */
    private Optional<Found> find(CustomerId customer) {
        return kernel.storage().find(Query.of(Criterion.everyone()), before(customer), 1).items().stream()
                .filter(found -> found.stored().customer().equals(customer))
                .findFirst();
    }

    private static Cursor before(CustomerId customer) {
        long high = customer.value().getMostSignificantBits();
        long low = customer.value().getLeastSignificantBits();
        if (high == 0 && low == 0) {
            return Cursor.START;
        }
        return Cursor.of("", new UUID(low == 0 ? high - 1 : high, low - 1));
    }
}
