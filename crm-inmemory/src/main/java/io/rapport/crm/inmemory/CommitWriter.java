package io.rapport.crm.inmemory;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.StoredProfile;
import java.util.Optional;

/** Writes commits, each after it has made sure that nothing stands in the way. */
final class CommitWriter {
    private final Memory memory;
    private final Obstacles obstacles;

    CommitWriter(Memory memory) {
        this.memory = memory;
        this.obstacles = new Obstacles(memory);
    }

    CommitResult commit(Commit commit) {
        Optional<CommitResult> obstacle = obstacles.to(commit);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        commit.removals().forEach(removal -> memory.remove(removal.customer()));
        commit.changes().forEach(this::write);
        commit.documents().forEach(this::write);
        return new Committed();
    }

    private void write(Change change) {
        CustomerId id = change.customer();
        StoredCustomer customer = memory.customerFor(id);
        StoredProfile before = customer.stored();
        customer.store(new StoredProfile(
                id, before.version() + 1, before.sequence() + change.append().size(), change.profile()));
        customer.changeCells(change.cells());
        if (!change.dues().isEmpty()) {
            customer.dues().forEach(due -> memory.unindex(id, due));
            customer.changeDues(change.dues());
            customer.dues().forEach(due -> memory.index(id, due));
        }
        for (Recorded fact : change.append()) {
            customer.facts.add(fact);
            memory.index(fact);
        }
        customer.addIdentifiers(change.identifiers());
        change.identifiers().forEach(identifier -> memory.owners.put(identifier, id));
    }

    private void write(DocumentChange change) {
        Document next = new Document(change.name(), change.expectedVersion() + 1, change.body());
        memory.documents.put(change.name(), next);
    }
}
