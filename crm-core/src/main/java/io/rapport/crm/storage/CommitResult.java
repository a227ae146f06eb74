package io.rapport.crm.storage;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** This is what became of a commit. In every case but {@link Committed}, nothing was written. */
public sealed interface CommitResult {
    /** All of it is stored. */
    record Committed() implements CommitResult {}

    /**
     * Somebody else was faster: another version is stored than the expected one.
     *
     * @param customers whose version differs
     * @param documents names of the documents whose version differs
     */
    record Stale(Set<CustomerId> customers, Set<String> documents) implements CommitResult {}

    /**
     * Facts of these ids are stored already, whoever they were recorded for.
     *
     * @param facts the stored facts
     */
    record Known(List<Recorded> facts) implements CommitResult {}

    /**
     * Identifiers belong to other customers.
     *
     * @param owners the identifiers and whose they are
     */
    record Taken(Map<Identifier, CustomerId> owners) implements CommitResult {}
}
