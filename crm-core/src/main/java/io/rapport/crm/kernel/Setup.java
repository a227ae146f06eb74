package io.rapport.crm.kernel;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.failure.ClosedException;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Vocabulary;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Settings;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.StoredProfile;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The setup is what every part of the kernel works with.
 *
 * @param storage where everything lies
 * @param features what folds facts
 * @param settings what the application has decided once
 * @param clock the only clock
 * @param ids where new customer ids come from
 * @param tombstones what remembers erased facts
 * @param turns in which customers are written
 * @param closed whether the storage was given back
 */
record Setup(
        CrmStorage storage,
        Features features,
        Settings settings,
        InstantSource clock,
        Supplier<UUID> ids,
        Tombstones tombstones,
        Turns turns,
        AtomicBoolean closed) {
    private static final int FACTS_AT_A_TIME = 1000;

    /**
     * Returns the storage. Everybody comes here anew for each reading and writing, so that nobody uses a closed one.
     *
     * @throws ClosedException if it was closed
     */
    @Override
    public CrmStorage storage() {
        if (closed.get()) {
            throw new ClosedException("this Crm was closed; open another");
        }
        return storage;
    }

    /** Closes the storage. Nothing happens the second time. */
    void close() {
        if (!closed.getAndSet(true)) {
            storage.close();
        }
    }

    ZoneId zone() {
        return settings.zone();
    }

    Vocabulary vocabulary() {
        return features.vocabulary();
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    CustomerId newCustomer() {
        return new CustomerId(ids.get());
    }

    /** Reads what is stored of a customer, if there is one of this id. */
    Optional<StoredProfile> load(CustomerId customer) {
        return load(customer, Extent.PROFILE);
    }

    /** Reads so much of a customer, if there is one of this id. */
    Optional<StoredProfile> load(CustomerId customer, Extent extent) {
        return Optional.ofNullable(storage().load(Set.of(customer), extent).get(customer));
    }

    /** Reads what is stored of who is meant, if that is exactly one customer. */
    Optional<StoredProfile> load(Customer who) {
        if (who instanceof Customer.Known known) {
            return load(known.id());
        }
        Customer.Named named = (Customer.Named) who;
        Collection<StoredProfile> owners =
                storage().resolve(named.identifiers()).values();
        Optional<StoredProfile> first = owners.stream().findFirst();
        return first.filter(
                one -> owners.stream().allMatch(owner -> owner.customer().equals(one.customer())));
    }

    /** Returns all names of the customers who stood in the way of a commit, because others had written them. */
    Set<Object> names(CommitResult result) {
        Set<Object> names = new HashSet<>();
        if (result instanceof CommitResult.Stale stale) {
            storage().load(stale.customers(), Extent.WHOLE).forEach((customer, stored) -> {
                names.add(customer);
                stored.belongings().ifPresent(belongings -> names.addAll(belongings.identifiers()));
            });
        }
        return names;
    }

    /** Returns all facts of a history. They are read while the stream is used. */
    Stream<Recorded> facts(History history) {
        return Paged.stream(after -> storage().history(history, after, FACTS_AT_A_TIME));
    }
}
