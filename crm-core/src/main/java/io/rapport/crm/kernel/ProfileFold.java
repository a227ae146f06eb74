package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Referred;
import io.rapport.crm.profile.Features.Update;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.StoredProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folds facts of one customer into the profile, on the version that was read. */
final class ProfileFold {
    private final Setup setup;
    private final CustomerId customer;
    private final long version;
    private final Profile before;
    private final long sequence;
    private final Set<Identifier> owned;

    /**
     * Starts from what is stored.
     *
     * @param stored absent for a new customer
     * @param owned identifiers that are known to be the customer's, and need not be written
     */
    ProfileFold(Setup setup, CustomerId customer, Optional<StoredProfile> stored, Set<Identifier> owned) {
        this.setup = setup;
        this.customer = customer;
        this.version = stored.map(StoredProfile::version).orElse(0L);
        this.sequence = stored.map(StoredProfile::sequence).orElse(0L);
        this.owned = owned;
        this.before = stored.map(found -> Profile.fromBytes(found.profile())).orElse(Profile.EMPTY);
    }

    /**
     * Returns what is to be written when these facts are added.
     *
     * @throws io.rapport.crm.failure.InvalidInputException if one cannot be stored
     * @throws ArithmeticException if a sum in the profile does not fit
     */
    Change change(List<Interaction> facts) {
        Instant now = setup.now();
        List<Recorded> rows = new ArrayList<>(facts.size());
        Set<Identifier> identifiers = new HashSet<>();
        for (Interaction fact : facts) {
            rows.add(row(fact, sequence + rows.size() + 1, now));
            identifiers.addAll(Addressing.identifiers(fact));
        }
        identifiers.removeAll(owned);
        Update update = setup.features().fold(before, facts);
        return new Change(
                customer, version, rows, update.profile().toBytes(), update.cells(), update.dues(), identifiers);
    }

    private Recorded row(Interaction fact, long number, Instant now) {
        boolean self = fact.detail() instanceof Referred referred
                && referred.customer().equals(customer);
        Require.that(!self, "referred.customer", "who referred", "name the one who was brought");
        return new Recorded(
                fact.id(),
                customer,
                customer,
                number,
                fact.channel(),
                fact.occurredAt(),
                now,
                fact.by(),
                fact.about(),
                setup.vocabulary().encode(fact.detail()));
    }
}
