package io.rapport.crm.kernel;

import com.google.common.collect.Comparators;
import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Channel;
import io.rapport.crm.interaction.Detail;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.kernel.Turns.Turn;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Removal;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes a person. What remains is a customer of a new id with nothing but money by month, so that the company's
 * totals hold; nothing in the storage leads from the one to the other.
 */
final class Eraser {
    private final Setup setup;
    private final Erasures erasures;

    Eraser(Setup setup) {
        this.setup = setup;
        this.erasures = new Erasures(new Documents(setup));
    }

    /** Erases a customer. The receipt is absent if there never was such a customer. */
    Optional<ErasureReceipt> erase(CustomerId customer) {
        Attempts attempts = new Attempts("erasing " + customer);
        try (Turn turn = setup.turns().at(Stream.of(customer))) {
            for (Optional<StoredProfile> stored = setup.load(customer);
                    stored.isPresent();
                    stored = setup.load(customer)) {
                List<Recorded> facts = setup.facts(History.of(customer)).toList();
                ErasureReceipt receipt = new ErasureReceipt(
                        customer,
                        setup.now(),
                        OptionalLong.of(facts.size()),
                        setup.tombstones().isKeyed());
                Removal removal = new Removal(customer, stored.get().version());
                CommitResult result = setup.storage().commit(leaving(removal, facts, receipt));
                if (result instanceof CommitResult.Committed) {
                    return Optional.of(receipt);
                }
                attempts.again(result);
                turn.overtaken(setup.names(result));
            }
            return erasures.of(customer);
        }
    }

    /** Returns the removal, what is to remain of these facts, and what is kept of the erasure. */
    private Commit leaving(Removal removal, List<Recorded> facts, ErasureReceipt receipt) {
        CustomerId nobody = setup.newCustomer();
        List<Interaction> anonymous = facts.stream()
                .map(setup.vocabulary()::decode)
                .flatMap(fact -> fact.detail().remainder().stream().map(rest -> anonymous(nobody, fact, rest)))
                .toList();
        List<Change> changes = anonymous.isEmpty()
                ? List.of()
                : List.of(undated(new ProfileFold(setup, nobody, Optional.empty(), Set.of()).change(anonymous)));
        List<DocumentChange> documents = new ArrayList<>(
                setup.tombstones().of(facts.stream().map(Recorded::id).toList(), setup.storage()));
        documents.add(erasures.keeping(receipt));
        return new Commit(changes, List.of(removal), documents);
    }

    /**
     * What remains counts as recorded when it occurred, because the moment of the erasure would link it to the receipt.
     */
    private static Change undated(Change change) {
        return new Change(
                change.customer(),
                change.expectedVersion(),
                change.append().stream().map(Eraser::undated).toList(),
                change.profile(),
                change.cells(),
                change.dues(),
                change.identifiers());
    }

    private static Recorded undated(Recorded row) {
        return new Recorded(
                row.id(),
                row.customer(),
                row.recordedFor(),
                row.sequence(),
                row.channel(),
                row.occurredAt(),
                row.occurredAt(),
                row.by(),
                row.about(),
                row.detail());
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
