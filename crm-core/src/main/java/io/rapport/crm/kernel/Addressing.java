package io.rapport.crm.kernel;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import com.google.common.collect.Sets;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.StoredProfile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Finds out whose the facts are. Identifiers that nobody has go to the customer that is named together with them; where
 * there is none, a new one is made up. Nothing is guessed: identifiers of two customers name neither.
 */
final class Addressing {
    private final Setup setup;
    /** Holds those that have an owner in the storage, and those that get one by the facts. */
    private final Map<Identifier, CustomerId> owners = new HashMap<>();

    private final Set<Identifier> owned;
    private final Map<CustomerId, StoredProfile> stored = new HashMap<>();

    Addressing(Setup setup, Collection<Interaction> facts) {
        this.setup = setup;
        Set<Identifier> mentioned = new HashSet<>();
        facts.forEach(fact -> mentioned.addAll(identifiers(fact)));
        Map<Identifier, StoredProfile> found = setup.storage().resolve(mentioned);
        this.owned = found.keySet();
        found.forEach((identifier, profile) -> {
            owners.put(identifier, profile.customer());
            stored.put(profile.customer(), profile);
        });
        stored.putAll(setup.storage().load(Sets.difference(named(facts), stored.keySet()), Extent.PROFILE));
    }

    private static Set<CustomerId> named(Collection<Interaction> facts) {
        Set<CustomerId> named = new HashSet<>();
        for (Interaction fact : facts) {
            if (fact.who() instanceof Customer.Known known) {
                named.add(known.id());
            }
        }
        return named;
    }

    /** Returns what is stored of those who are named, by an id or by identifiers that they have. */
    Map<CustomerId, StoredProfile> stored() {
        return stored;
    }

    /** Returns the identifiers that somebody has already. */
    Set<Identifier> owned() {
        return owned;
    }

    /** Returns all identifiers with which a fact comes. */
    static Collection<Identifier> identifiers(Interaction fact) {
        Set<Identifier> stated = fact.detail().identifiers();
        if (!(fact.who() instanceof Customer.Named named)) {
            return stated;
        }
        return stated.isEmpty()
                ? named.identifiers()
                : ImmutableSet.copyOf(Iterables.concat(named.identifiers(), stated));
    }

    /** Returns all names by which facts address customers: ids and identifiers. */
    static Stream<?> names(Collection<Interaction> facts) {
        return facts.stream()
                .flatMap(fact -> fact.who() instanceof Customer.Known known
                        ? Stream.concat(Stream.of(known.id()), identifiers(fact).stream())
                        : identifiers(fact).stream());
    }

    /** Returns the customers who are named by a fact, by an id or by identifiers that they have. */
    Set<CustomerId> named(Interaction fact) {
        Set<CustomerId> named = new HashSet<>();
        if (fact.who() instanceof Customer.Known known) {
            named.add(known.id());
        }
        for (Identifier identifier : identifiers(fact)) {
            CustomerId owner = owners.get(identifier);
            if (owner != null) {
                named.add(owner);
            }
        }
        return named;
    }

    /** Returns whose a fact is. Facts are asked for one after the other: what one brings, the next one finds. */
    Decision<CustomerId> customerOf(Interaction fact) {
        Set<CustomerId> named = named(fact);
        if (named.size() > 1) {
            return Decision.refused(
                    "customer.ambiguous",
                    "what names the customer belongs to " + named.size() + " customers: " + named
                            + "; name the right one by id, or leave out the identifier of the other");
        }
        CustomerId customer =
                named.isEmpty() ? setup.newCustomer() : named.iterator().next();
        identifiers(fact).forEach(identifier -> owners.put(identifier, customer));
        return Decision.allowed(customer);
    }
}
