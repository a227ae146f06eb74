package io.rapport.crm.kernel;

import com.google.common.collect.Comparators;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Removal;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Removes a person. What remains is a customer of a new id with nothing but money by month, so that the company's
 * totals hold; nothing in the storage leads from the one to the other.
 */
final class Eraser {
    private final Setup setup;

    Eraser(Setup setup) {
        this.setup = setup;
    }

    /** Erases a customer. The receipt is absent if there is no such customer. */
    Optional<ErasureReceipt> erase(CustomerId customer) {
        Attempts attempts = new Attempts();
        while (true) {
            Optional<StoredProfile> stored = setup.load(customer);
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            List<Recorded> facts = setup.facts(History.of(customer)).toList();
            Removal removal = new Removal(customer, stored.get().version());
            if (setup.storage().commit(leaving(removal, facts)) instanceof CommitResult.Committed) {
                return Optional.of(new ErasureReceipt(
                        customer, setup.now(), facts.size(), setup.tombstones().isKeyed()));
            }
            attempts.again("erasing " + customer);
        }
    }

    /** Returns the removal, and what is to remain of these facts. */
    private Commit leaving(Removal removal, List<Recorded> facts) {
        CustomerId nobody = setup.newCustomer();
        List<Interaction> anonymous = facts.stream()
                .map(setup.vocabulary()::decode)
                .flatMap(fact -> fact.detail().remainder().stream().map(rest -> anonymous(nobody, fact, rest)))
                .toList();
        List<Change> changes = anonymous.isEmpty()
                ? List.of()
                : List.of(new ProfileFold(setup, nobody, Optional.empty(), Set.of()).change(anonymous));
        return new Commit(
                changes,
                List.of(removal),
                setup.tombstones().of(facts.stream().map(Recorded::id).toList(), setup.storage()));
    }

    private Interaction anonymous(CustomerId nobody, Interaction fact, Detail rest) {
        InteractionId id = new InteractionId("erased", setup.ids().get().toString());
        Instant month = LocalDate.ofInstant(fact.occurredAt(), setup.zone())
                .withDayOfMonth(1)
                .atStartOfDay(setup.zone())
                .toInstant();
        Instant kept = Comparators.max(month, Moment.EARLIEST);
        return new Interaction(id, Customer.of(nobody), Channel.UNKNOWN, kept, Optional.empty(), Set.of(), rest);
    }
}
