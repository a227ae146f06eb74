package io.rapport.crm.kernel;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.decision.Reason;
import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.StoredProfile;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One attempt to record what is open in a batch: reads, folds, commits. Facts that cannot be stored are refused. */
final class RecordingAttempt {
    private static final Duration CLOCK_SKEW = Duration.ofHours(24);

    private final Setup setup;
    private final Batch batch;
    private final List<Outcome> added = new ArrayList<>();

    RecordingAttempt(Setup setup, Batch batch) {
        this.setup = setup;
        this.batch = batch;
    }

    /** What becomes of the facts if the commit succeeds. */
    List<Outcome> added() {
        return added;
    }

    CommitResult commit() {
        List<Change> changes = new ArrayList<>();
        Addressing addressing = new Addressing(setup, batch.open());
        Map<CustomerId, StoredProfile> stored = addressing.stored();
        Map<CustomerId, List<Interaction>> byCustomer = byCustomer(batch.open(), addressing);
        refuseStrangers(byCustomer, stored.keySet());
        byCustomer.forEach((customer, facts) -> {
            ProfileFold writer =
                    new ProfileFold(setup, customer, Optional.ofNullable(stored.get(customer)), addressing.owned());
            change(writer, facts).ifPresent(change -> {
                changes.add(change);
                change.append().forEach(row -> added.add(new Outcome.Added(row.id(), customer)));
            });
        });
        return changes.isEmpty()
                ? new CommitResult.Committed()
                : setup.storage().commit(Commit.of(changes));
    }

    /** Whose each fact is; those that nobody may have are refused. */
    private Map<CustomerId, List<Interaction>> byCustomer(List<Interaction> facts, Addressing addressing) {
        Set<InteractionId> erased =
                setup.tombstones().among(facts.stream().map(Interaction::id).toList(), setup.storage());
        Map<CustomerId, List<Interaction>> byCustomer = new LinkedHashMap<>();
        Instant latest = setup.now().plus(CLOCK_SKEW);
        for (Interaction fact : facts) {
            if (fact.occurredAt().isAfter(latest)) {
                refuse(
                        fact,
                        "interaction.future",
                        "it occurs more than 24 hours from now; check its clock and time zone");
            } else if (erased.contains(fact.id())) {
                refuse(fact, "interaction.erased", "it was erased with its customer and cannot come back");
            } else {
                addressing
                        .customerOf(fact)
                        .match(
                                customer -> byCustomer
                                        .computeIfAbsent(customer, id -> new ArrayList<>())
                                        .add(fact),
                                reasons -> batch.settle(new Outcome.Refused(fact.id(), reasons.get(0))));
            }
        }
        return byCustomer;
    }

    /** A customer who is named by an id must be there; only identifiers create one. */
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

    /** All facts in one fold; if one of them is bad, one after the other, to find out which. */
    private Optional<Change> change(ProfileFold writer, List<Interaction> facts) {
        try {
            return Optional.of(writer.change(facts));
        } catch (InvalidInputException | ArithmeticException oneIsBad) {
            List<Interaction> good = new ArrayList<>();
            for (Interaction fact : facts) {
                good.add(fact);
                try {
                    writer.change(good);
                } catch (InvalidInputException | ArithmeticException bad) {
                    good.remove(fact);
                    refuse(fact, "interaction.invalid", problem(bad));
                }
            }
            return good.isEmpty() ? Optional.empty() : Optional.of(writer.change(good));
        }
    }

    private static String problem(RuntimeException bad) {
        return bad instanceof InvalidInputException
                ? String.valueOf(bad.getMessage())
                : "a sum in the profile would no longer fit into 64 bits; check the amount";
    }

    private void refuse(Interaction fact, String code, String text) {
        batch.settle(new Outcome.Refused(fact.id(), new Reason(code, text)));
    }
}
