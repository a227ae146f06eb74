package io.rapport.crm;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Iterables;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.decision.Decision;
import io.rapport.crm.interaction.Interaction;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Finds out whose the facts are. Identifiers that nobody has go to the customer that is named together with them; where
 * there is none, a new one is made up. Nothing is guessed: identifiers of two customers name neither.
 */
final class Addressing {
    private final Kernel kernel;
    private final Map<Identifier, CustomerId> owners;

    Addressing(Kernel kernel, Collection<Interaction> facts) {
        this.kernel = kernel;
        Set<Identifier> mentioned = new HashSet<>();
        facts.forEach(fact -> mentioned.addAll(identifiers(fact)));
        this.owners = new HashMap<>(kernel.storage().resolve(mentioned));
    }

    /** All identifiers with which a fact comes. */
    static Collection<Identifier> identifiers(Interaction fact) {
        Set<Identifier> stated = fact.detail().identifiers();
        if (!(fact.who() instanceof Customer.Named named)) {
            return stated;
        }
        return stated.isEmpty()
                ? named.identifiers()
                : ImmutableSet.copyOf(Iterables.concat(named.identifiers(), stated));
    }

    /** Whose a fact is. Facts are asked for one after the other: what one brings, the next one finds. */
    Decision<CustomerId> customerOf(Interaction fact) {
        Set<CustomerId> named = new HashSet<>();
        if (fact.who() instanceof Customer.Known known) {
            named.add(known.id());
        }
        Collection<Identifier> identifiers = identifiers(fact);
        for (Identifier identifier : identifiers) {
            CustomerId owner = owners.get(identifier);
            if (owner != null) {
                named.add(owner);
            }
        }
        if (named.size() > 1) {
            return Decision.refused(
                    "customer.ambiguous",
                    "what names the customer belongs to " + named.size() + " customers: " + named
                            + "; name the right one by id, or leave out the identifier of the other");
        }
        CustomerId customer =
                named.isEmpty() ? kernel.newCustomer() : named.iterator().next();
        identifiers.forEach(identifier -> owners.put(identifier, customer));
        return Decision.allowed(customer);
    }
}
