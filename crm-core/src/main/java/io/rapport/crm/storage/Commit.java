package io.rapport.crm.storage;

import java.util.List;

/**
 * What is to be written, all of it or nothing.
 *
 * @param changes at most one for each customer
 * @param documents at most one of each name
 */
public record Commit(List<Change> changes, List<DocumentChange> documents) {
    /** Copies the lists. */
    public Commit {
        changes = List.copyOf(changes);
        documents = List.copyOf(documents);
    }

    /** Customers alone. */
    public static Commit of(List<Change> changes) {
        return new Commit(changes, List.of());
    }

    /** One document alone. */
    public static Commit of(DocumentChange document) {
        return new Commit(List.of(), List.of(document));
    }
}
