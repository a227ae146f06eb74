package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Criterion;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.profile.DueEntry;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.Found;
import io.rapport.crm.storage.History;
import io.rapport.crm.storage.Page;
import io.rapport.crm.storage.StoredProfile;
import io.rapport.crm.storage.Totals;
import io.rapport.crm.tck.FreshData;
import io.rapport.crm.tck.StorageContract;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says yes to everything and keeps nothing. */
final class DoNothing implements CrmStorage {
    /** The contract, of which it must fail every test. */
    static final class Contract extends StorageContract {
        @Override
        protected FreshData freshData() {
            return DoNothing::new;
        }
    }

    @Override
    public CommitResult commit(Commit commit) {
        return new CommitResult.Committed();
    }

    @Override
    public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
        return Map.of();
    }

    @Override
    public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
        return Map.of();
    }

    @Override
    public Page<Recorded> history(History history, Cursor after, int limit) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public Page<Recorded> feed(Cursor after, int limit) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public Page<Found> find(Query query, Cursor after, int limit) {
        return new Page<>(List.of(), Optional.empty());
    }

    @Override
    public Totals total(Criterion where, Optional<Attribute<Long>> amount) {
        return new Totals(0, 0);
    }

    @Override
    public List<DueEntry> due(String kind, Instant until, int limit) {
        return List.of();
    }

    @Override
    public Map<String, Document> documents(Collection<String> names) {
        return Map.of();
    }

    @Override
    public void close() {}
}
