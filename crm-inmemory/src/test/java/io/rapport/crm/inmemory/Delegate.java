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
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Does what a sound storage does, but for what a subclass gets wrong. */
abstract class Delegate implements CrmStorage {
    final CrmStorage sound;

    Delegate(CrmStorage sound) {
        this.sound = sound;
    }

    @Override
    public CommitResult commit(Commit commit) {
        return sound.commit(commit);
    }

    @Override
    public Map<CustomerId, StoredProfile> load(Collection<CustomerId> customers, Extent extent) {
        return sound.load(customers, extent);
    }

    @Override
    public Map<Identifier, StoredProfile> resolve(Collection<Identifier> identifiers) {
        return sound.resolve(identifiers);
    }

    @Override
    public Page<Recorded> history(History history, Cursor after, int limit) {
        return sound.history(history, after, limit);
    }

    @Override
    public Page<Recorded> feed(Cursor after, int limit) {
        return sound.feed(after, limit);
    }

    @Override
    public Page<Found> find(Query query, Cursor after, int limit) {
        return sound.find(query, after, limit);
    }

    @Override
    public Totals total(Criterion where, Optional<Attribute<Long>> amount) {
        return sound.total(where, amount);
    }

    @Override
    public List<DueEntry> due(String kind, Instant until, int limit) {
        return sound.due(kind, until, limit);
    }

    @Override
    public Map<String, Document> documents(Collection<String> names) {
        return sound.documents(names);
    }

    @Override
    public void close() {
        sound.close();
    }
}
