package io.rapport.crm;

import io.rapport.crm.customer.Customer;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Features;
import io.rapport.crm.storage.CrmStorage;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What every service of the front door needs.
 *
 * @param storage where everything lies
 * @param features what folds facts
 * @param zone the business time zone
 * @param clock the only clock
 * @param ids where new customer ids come from
 * @param tombstones what remembers erased facts
 */
record Kernel(
        CrmStorage storage,
        Features features,
        ZoneId zone,
        InstantSource clock,
        Supplier<UUID> ids,
        Tombstones tombstones) {
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), zone);
    }

    CustomerId newCustomer() {
        return new CustomerId(ids.get());
    }

    /** Who is meant, if that is exactly one customer; for an id, without asking whether there is one. */
    Optional<CustomerId> find(Customer who) {
        if (who instanceof Customer.Known known) {
            return Optional.of(known.id());
        }
        Customer.Named named = (Customer.Named) who;
        Set<CustomerId> owners =
                new HashSet<>(storage.resolve(named.identifiers()).values());
        return owners.size() == 1 ? Optional.of(owners.iterator().next()) : Optional.empty();
    }
}
