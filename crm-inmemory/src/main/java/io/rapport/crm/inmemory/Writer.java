package io.rapport.crm.inmemory;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CommitResult.Committed;
import io.rapport.crm.storage.CommitResult.Stale;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.DocumentChange;
import io.rapport.crm.storage.Erasure;
import io.rapport.crm.storage.StoredProfile;
import java.util.Optional;

/** Writes into the tables, after it has made sure that nothing stands in the way. */
final class Writer {
    private final Tables tables;
    private final Obstacles obstacles;

    Writer(Tables tables) {
        this.tables = tables;
        this.obstacles = new Obstacles(tables);
    }

    CommitResult commit(Commit commit) {
        Optional<CommitResult> obstacle = obstacles.to(commit);
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        commit.changes().forEach(this::write);
        commit.documents().forEach(this::write);
        return new Committed();
    }

    /** What remains is judged as if the customer had gone: it may take over fact ids and identifiers. */
    CommitResult erase(Erasure erasure) {
        Optional<Stale> stale = obstacles.stale(erasure);
        if (stale.isPresent()) {
            return stale.get();
        }
        Row erased = tables.remove(erasure.customer());
        CommitResult result = commit(erasure.remainder());
        if (!(result instanceof Committed)) {
            tables.add(erased);
        }
        return result;
    }

    private void write(Change change) {
        CustomerId id = change.customer();
        Row row = tables.rowFor(id);
        StoredProfile before = row.stored();
        row.store(new StoredProfile(
                id, before.version() + 1, before.sequence() + change.append().size(), change.profile()));
        row.changeCells(change.cells());
        if (!change.dues().isEmpty()) {
            row.dues().forEach(due -> tables.unindex(id, due));
            row.changeDues(change.dues());
            row.dues().forEach(due -> tables.index(id, due));
        }
        for (Recorded fact : change.append()) {
            row.facts.add(fact);
            tables.index(fact);
        }
        row.addIdentifiers(change.identifiers());
        change.identifiers().forEach(identifier -> tables.owners.put(identifier, id));
    }

    private void write(DocumentChange change) {
        Document next = new Document(change.name(), change.expectedVersion() + 1, change.body());
        tables.documents.put(change.name(), next);
    }
}
