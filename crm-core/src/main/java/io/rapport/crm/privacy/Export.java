package io.rapport.crm.privacy;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Json;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.UnknownDetail;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Due;
import java.io.IOException;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Writes everything that is held on a customer as JSON: what is stored, as it is stored, and what it means. */
final class Export {
    private final Vocabulary vocabulary;
    private final Appendable out;

    Export(Vocabulary vocabulary, Appendable out) {
        this.vocabulary = vocabulary;
        this.out = out;
    }

    /**
     * Holdings are what is held on a customer beside the facts.
     *
     * @param customer whose it is
     * @param asOf when it was read
     * @param identifiers how else the customer can be named
     * @param attributes what the customer can be selected by
     * @param dues what is to be done for the customer
     * @param privacy what the customer allowed, and what was done with it
     * @param profile the bytes of all that the features know
     */
    record Holdings(
            CustomerId customer,
            Instant asOf,
            Set<Identifier> identifiers,
            Cells attributes,
            Set<Due> dues,
            PrivacyHistory privacy,
            Bytes profile) {}

    /** Writes all of it; the facts are read while they are written. */
    void write(Holdings held, Iterator<Recorded> facts) throws IOException {
        out.append("{\"customer_id\":").append(Json.write(held.customer()));
        property("exported_at", held.asOf());
        property(
                "identifiers", held.identifiers().stream().map(Identifier::text).toList());
        out.append(",\n\"interactions\":[");
        interactions(facts);
        out.append("\n]");
        property("attributes", values(held.attributes()));
        property("dues", held.dues());
        property("privacy", held.privacy());
        property("profile", Base64.getEncoder().encodeToString(held.profile().toArray()));
        out.append("}\n");
    }

    private void property(String name, Object value) throws IOException {
        out.append(",\n\"").append(name).append("\":").append(Json.write(value));
    }

    private void interactions(Iterator<Recorded> facts) throws IOException {
        for (String separator = "\n"; facts.hasNext(); separator = ",\n") {
            Recorded fact = facts.next();
            out.append(separator).append("{\"recorded_at\":").append(Json.write(fact.recordedAt()));
            out.append(",\"recorded_for\":").append(Json.write(fact.recordedFor()));
            out.append(",\"sequence\":").append(Long.toString(fact.sequence()));
            // The detail is written to the letter, whatever this program understands of it.
            out.append(",\"fact\":")
                    .append(vocabulary.write(fact.fact(new UnknownDetail(fact.detail()))))
                    .append('}');
        }
    }

    private static Map<String, Object> values(Cells cells) {
        Map<String, Object> values = new TreeMap<>();
        for (Cell cell : cells.toCollection()) {
            values.put(
                    cell.attribute(),
                    cell instanceof Cell.Numeric number ? number.value() : ((Cell.Token) cell).value());
        }
        return values;
    }
}
