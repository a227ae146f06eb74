package io.rapport.crm;

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
    static Set<Identifier> identifiers(Interaction fact) {
        Set<Identifier> all = new HashSet<>(fact.detail().identifiers());
        if (fact.who() instanceof Customer.Named named) {
            all.addAll(named.identifiers());
        }
        return all;
    }

    /** Whose a fact is. Facts are asked for one after the other: what one brings, the next one finds. */
    Decision<CustomerId> customerOf(Interaction fact) {
        Set<CustomerId> named = new HashSet<>();
        if (fact.who() instanceof Customer.Known known) {
            named.add(known.id());
        }
        Set<Identifier> identifiers = identifiers(fact);
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
        CustomerId customer = named.stream().findFirst().orElseGet(kernel::newCustomer);
        identifiers.forEach(identifier -> owners.put(identifier, customer));
        return Decision.allowed(customer);
    }
}
