package io.rapport.crm.interaction;

import io.rapport.crm.customer.CustomerKind;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Somebody stated who the customer is. The identifiers become ways to name the customer.
 *
 * @param name how the customer is called, if stated, up to 255 characters
 * @param identifiers how else the customer is known, at most 20
 * @param attributes further statements ({@code given_name}, {@code birth_date}, {@code city}, ...), at most 100; names
 *     are up to 40 of {@code a-z 0-9 _ . -}, values up to 1,000 characters
 * @param kind a person, a household or an organization, if stated
 * @param provenance who stated it: {@code account}, {@code checkout}, {@code agent}, ..., up to 40 of the same
 */
public record Identified(
        Optional<String> name,
        Set<Identifier> identifiers,
        Map<String, String> attributes,
        Optional<CustomerKind> kind,
        Optional<String> provenance)
        implements Detail {
    /**
     * Sorts the identifiers and attributes, so that equal statements are equal.
     *
     * @throws InvalidInputException if a part is too long or malformed
     */
    public Identified {
        name.ifPresent(text -> Require.line("identified.name", text, 255));
        identifiers = Collections.unmodifiableSet(new TreeSet<>(identifiers));
        Require.atMost(20, identifiers.size(), "identified.identifiers", "of them", "give at most 20");
        attributes = Attributes.checked("identified.attributes", attributes);
        provenance.ifPresent(source -> Require.token("identified.provenance", source, 40));
    }

    /** Returns a name and nothing more. */
    public static Identified as(String name) {
        return new Identified(Optional.of(name), Set.of(), Map.of(), Optional.empty(), Optional.empty());
    }

    /** Returns identifiers and nothing more. */
    public static Identified by(Identifier... identifiers) {
        return new Identified(
                Optional.empty(), Set.copyOf(List.of(identifiers)), Map.of(), Optional.empty(), Optional.empty());
    }

    /** Returns the same statement with one more attribute. */
    public Identified with(String attribute, String value) {
        Map<String, String> all = new TreeMap<>(attributes);
        all.put(attribute, value);
        return new Identified(name, identifiers, all, kind, provenance);
    }

    /** Returns the same statement about a person, a household or an organization. */
    public Identified kind(CustomerKind stated) {
        return new Identified(name, identifiers, attributes, Optional.of(stated), provenance);
    }

    /** Returns the same statement, made by that part of the company or its systems. */
    public Identified from(String stating) {
        return new Identified(name, identifiers, attributes, kind, Optional.of(stating));
    }

    /** Counts alone: all of it is personal. */
    @Override
    public String toString() {
        return "Identified[" + identifiers.size() + " identifiers, " + attributes.size() + " attributes]";
    }
}
