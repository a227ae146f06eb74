package io.rapport.crm.kernel;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.StoredProfile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One attempt to record facts: it reads, folds and commits. Facts that cannot be stored are refused. What it finds out
 * holds only if its commit succeeds.
 */
final class RecordingAttempt {
    private final Setup setup;
    private final List<Interaction> facts;
    private final List<Outcome> outcomes = new ArrayList<>();

    /** Attempts these facts, all of different ids. */
    RecordingAttempt(Setup setup, List<Interaction> facts) {
        this.setup = setup;
        this.facts = facts;
    }

    /** Tells what becomes of each fact if the commit succeeds. */
    List<Outcome> outcomes() {
        return outcomes;
    }

    CommitResult commit() {
        List<Change> changes = new ArrayList<>();
        Addressing addressing = new Addressing(setup, facts);
        Map<CustomerId, StoredProfile> stored = addressing.stored();
        Map<CustomerId, List<Interaction>> byCustomer = byCustomer(addressing);
        refuseStrangers(byCustomer, stored.keySet());
        byCustomer.forEach((customer, own) -> {
            ProfileFold fold =
                    new ProfileFold(setup, customer, Optional.ofNullable(stored.get(customer)), addressing.owned());
            change(fold, own).ifPresent(change -> {
                changes.add(change);
                change.append().forEach(row -> outcomes.add(new Outcome.Added(row.id(), customer)));
            });
        });
        return changes.isEmpty()
                ? new CommitResult.Committed()
                : setup.storage().commit(Commit.of(changes));
    }

    /** Finds out whose each fact is, and refuses those that nobody may have. */
    private Map<CustomerId, List<Interaction>> byCustomer(Addressing addressing) {
        Set<InteractionId> erased =
                setup.tombstones().among(facts.stream().map(Interaction::id).toList(), setup.storage());
        Map<CustomerId, List<Interaction>> byCustomer = new LinkedHashMap<>();
        Horizon horizon = new Horizon(setup.now());
        for (Interaction fact : facts) {
            if (horizon.hides(fact.occurredAt())) {
                outcomes.add(stored(fact, addressing, horizon)
                        .map(stored -> compared(fact, stored))
                        .orElse(new Outcome.Refused(fact.id(), Horizon.BEHIND)));
            } else if (erased.contains(fact.id())) {
                refuse(fact, "interaction.erased", "it was erased with its customer and cannot come back");
            } else {
                addressing
                        .customerOf(fact)
                        .match(
                                customer -> byCustomer
                                        .computeIfAbsent(customer, id -> new ArrayList<>())
                                        .add(fact),
                                reasons -> refuse(fact, reasons.get(0)));
            }
        }
        return byCustomer;
    }

    /**
     * Looks for a fact that was stored while the clock was ahead. It is one of the newest of its customer, and few are
     * behind the horizon. One that comes again under another name is not found.
     */
    private Optional<Recorded> stored(Interaction fact, Addressing addressing, Horizon horizon) {
        return addressing.named(fact).stream()
                .flatMap(customer -> setup.facts(History.of(customer).reversed())
                        .takeWhile(stored -> horizon.hides(stored.occurredAt())))
                .filter(stored -> stored.id().equals(fact.id()))
                .findFirst();
    }

    /** Returns what becomes of a fact whose id is stored already. */
    Outcome compared(Interaction given, Recorded stored) {
        boolean same = given.sameContentAs(setup.vocabulary().decode(stored));
        return same
                ? new Outcome.Duplicate(given.id(), stored.customer())
                : new Outcome.Conflicting(given.id(), stored.customer());
    }

    /** Refuses facts of a customer who is named by an id and is not there: only identifiers create one. */
    private void refuseStrangers(Map<CustomerId, List<Interaction>> byCustomer, Set<CustomerId> existing) {
        byCustomer.entrySet().removeIf(entry -> {
            boolean stranger = !existing.contains(entry.getKey())
                    && entry.getValue().get(0).who() instanceof Customer.Known;
            if (stranger) {
                entry.getValue()
                        .forEach(fact -> refuse(
                                fact,
                                "customer.unknown",
                                "there is no customer of this id; name the customer by identifiers"));
            }
            return stranger;
        });
    }

    /** Folds all facts at once; if one of them is bad, one after the other, to find out which. */
    private Optional<Change> change(ProfileFold fold, List<Interaction> own) {
        try {
            return Optional.of(fold.change(own));
        } catch (InvalidInputException | ArithmeticException oneIsBad) {
            List<Interaction> good = new ArrayList<>();
            for (Interaction fact : own) {
                good.add(fact);
                try {
                    fold.change(good);
                } catch (InvalidInputException | ArithmeticException bad) {
                    good.remove(fact);
                    refuse(fact, problem(bad));
                }
            }
            return good.isEmpty() ? Optional.empty() : Optional.of(fold.change(good));
        }
    }

    private static Reason problem(RuntimeException bad) {
        String code = "interaction.invalid";
        return bad instanceof InvalidInputException invalid
                ? new Reason(code, String.valueOf(bad.getMessage())).with("field", invalid.field())
                : new Reason(code, "a sum in the profile would no longer fit into 64 bits; check the amount");
    }

    private void refuse(Interaction fact, String code, String text) {
        refuse(fact, new Reason(code, text));
    }

    private void refuse(Interaction fact, Reason reason) {
        outcomes.add(new Outcome.Refused(fact.id(), reason));
    }
}
