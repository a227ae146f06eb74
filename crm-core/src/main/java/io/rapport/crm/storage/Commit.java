package io.rapport.crm.storage;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.interaction.Recorded;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * A commit is what is to be written, all of it or nothing.
 *
 * @param changes at most one for each customer; no fact may be in them twice
 * @param removals customers who go, none of whom is changed; the changes may use their fact ids and identifiers again
 * @param documents at most one of each name
 */
public record Commit(List<Change> changes, List<Removal> removals, List<DocumentChange> documents) {
    /**
     * Copies the lists.
     *
     * @throws InvalidInputException if a customer, a fact or a document is named twice
     */
    public Commit {
        changes = List.copyOf(changes);
        removals = List.copyOf(removals);
        documents = List.copyOf(documents);
        requireOnce(
                "a customer twice",
                Stream.concat(
                                changes.stream().map(Change::customer),
                                removals.stream().map(Removal::customer))
                        .toList());
        requireOnce(
                "a fact twice",
                changes.stream()
                        .flatMap(change -> change.append().stream())
                        .map(Recorded::id)
                        .toList());
        requireOnce(
                "a document twice", documents.stream().map(DocumentChange::name).toList());
    }

    /** Changes alone. */
    public static Commit of(List<Change> changes) {
        return new Commit(changes, List.of(), List.of());
    }

    /** Returns a commit of one removal alone. */
    public static Commit of(Removal removal) {
        return new Commit(List.of(), List.of(removal), List.of());
    }

    /** Returns one document alone. */
    public static Commit of(DocumentChange document) {
        return new Commit(List.of(), List.of(), List.of(document));
    }

    private static void requireOnce(String twice, List<?> keys) {
        boolean once = new HashSet<>(keys).size() == keys.size();
        Require.that(once, "commit", twice, "say everything about it in one place");
    }
}
