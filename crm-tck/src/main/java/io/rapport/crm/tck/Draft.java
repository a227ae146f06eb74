package io.rapport.crm.tck;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Due;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.StoredProfile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A change that is being prepared. It knows the number of the customer's last fact, from which new facts are numbered
 * on.
 */
record Draft(long lastSequence, Change change) {
    /** Starts a change that creates a customer. */
    static Draft create(CustomerId customer) {
        return after(new StoredProfile(customer, 0, 0, text("")));
    }

    /** Starts a change of a customer of whom this is stored. */
    static Draft after(StoredProfile before) {
        Change nothing = new Change(
                before.customer(), before.version(), List.of(), before.profile(), Delta.none(), Delta.none(), Set.of());
        return new Draft(before.sequence(), nothing);
    }

    /** Returns the bytes of a text, as a profile. */
    static Bytes text(String content) {
        return Bytes.of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns the profile that is stored once this change is stored. */
    StoredProfile result() {
        return new StoredProfile(
                change.customer(),
                change.expectedVersion() + 1,
                lastSequence + change.append().size(),
                change.profile());
    }

    Draft expecting(long version) {
        return with(version, change.append(), change.profile(), change.cells(), change.dues(), change.identifiers());
    }

    Draft facts(Fact... more) {
        List<Recorded> append = new ArrayList<>(change.append());
        for (Fact fact : more) {
            append.add(fact.recorded(change.customer(), lastSequence + append.size() + 1));
        }
        return append(append);
    }

    /** Sets the rows of new facts exactly as they are given. */
    Draft append(List<Recorded> append) {
        return with(
                change.expectedVersion(),
                append,
                change.profile(),
                change.cells(),
                change.dues(),
                change.identifiers());
    }

    Draft profile(Bytes profile) {
        return with(
                change.expectedVersion(),
                change.append(),
                profile,
                change.cells(),
                change.dues(),
                change.identifiers());
    }

    Draft cells(Cell... added) {
        return cells(new Delta<>(false, Set.of(), Set.of(added)));
    }

    Draft cells(Delta<Cell> cells) {
        return with(
                change.expectedVersion(),
                change.append(),
                change.profile(),
                cells,
                change.dues(),
                change.identifiers());
    }

    Draft dues(Due... added) {
        return dues(new Delta<>(false, Set.of(), Set.of(added)));
    }

    Draft dues(Delta<Due> dues) {
        return with(
                change.expectedVersion(),
                change.append(),
                change.profile(),
                change.cells(),
                dues,
                change.identifiers());
    }

    Draft identifiers(Identifier... added) {
        return with(
                change.expectedVersion(),
                change.append(),
                change.profile(),
                change.cells(),
                change.dues(),
                Set.of(added));
    }

    private Draft with(
            long version,
            List<Recorded> append,
            Bytes profile,
            Delta<Cell> cells,
            Delta<Due> dues,
            Set<Identifier> identifiers) {
        return new Draft(
                lastSequence, new Change(change.customer(), version, append, profile, cells, dues, identifiers));
    }
}
