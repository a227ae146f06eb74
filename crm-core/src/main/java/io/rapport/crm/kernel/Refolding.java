package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Interaction;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Feature;
import io.rapport.crm.profile.Features;
import io.rapport.crm.profile.Profile;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.StoredProfile;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Folds the log again, to compare it with what is stored or to replace that. Writers may go on meanwhile. */
final class Refolding {
    private static final int ROWS_AT_A_TIME = 1000;

    private final Setup setup;

    Refolding(Setup setup) {
        this.setup = setup;
    }

    /** Compares the log of a customer with what is stored; absent if there is no such customer. */
    Optional<Verification> verify(CustomerId customer) {
        Attempts attempts = new Attempts("verifying " + customer);
        while (true) {
            Optional<StoredProfile> stored = setup.load(customer);
            if (stored.isEmpty()) {
                return Optional.empty();
            }
            Folded folded = fold(customer, Profile.EMPTY, setup.features());
            if (setup.load(customer).equals(stored)) {
                return Optional.of(compare(stored.get(), folded));
            }
            attempts.readAgain();
        }
    }

    /**
     * Replaces the state of some features in every profile, and with it all attributes and dues.
     *
     * @return how many customers there are
     */
    long rebuild(Features features) {
        return Customers.all(setup).stream()
                .peek(view -> rebuild(view.id(), features))
                .count();
    }

    private void rebuild(CustomerId customer, Features features) {
        Attempts attempts = new Attempts("rebuilding " + customer);
        for (Optional<StoredProfile> stored = setup.load(customer); stored.isPresent(); stored = setup.load(customer)) {
            Profile kept = features.forget(Profile.fromBytes(stored.get().profile()));
            Profile rebuilt = fold(customer, kept, features).profile();
            Change change = new Change(
                    customer,
                    stored.get().version(),
                    List.of(),
                    rebuilt.toBytes(),
                    Delta.wholly(setup.features().cells(rebuilt)),
                    Delta.wholly(setup.features().dues(rebuilt)),
                    Set.of());
            CommitResult result = setup.storage().commit(Commit.of(List.of(change)));
            if (result instanceof CommitResult.Committed) {
                return;
            }
            attempts.again(result);
        }
    }

    private record Folded(Profile profile, long facts) {}

    private Folded fold(CustomerId customer, Profile start, Features features) {
        Profile profile = start;
        long facts = 0;
        Optional<Cursor> after = Optional.of(Cursor.START);
        while (after.isPresent()) {
            Page<Recorded> page = setup.storage().history(History.of(customer), after.get(), ROWS_AT_A_TIME);
            List<Interaction> decoded =
                    page.items().stream().map(setup.vocabulary()::decode).toList();
            profile = features.fold(profile, decoded).profile();
            facts += decoded.size();
            after = page.next();
        }
        return new Folded(profile, facts);
    }

    private Verification compare(StoredProfile stored, Folded folded) {
        Profile profile = Profile.fromBytes(stored.profile());
        Set<String> differing = new HashSet<>();
        for (Feature<?> feature : setup.features()) {
            if (!profile.agreesOn(feature, folded.profile())) {
                differing.add(feature.name());
            }
        }
        return new Verification(stored.customer(), folded.facts(), differing);
    }
}
