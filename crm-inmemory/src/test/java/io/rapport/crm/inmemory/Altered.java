package io.rapport.crm.inmemory;

import io.rapport.crm.attribute.Cell;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.EncodedDetail;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Due;
import io.rapport.crm.storage.Belongings;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.Removal;
import io.rapport.crm.storage.StoredProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Copies of what is to be written or was read, with one part altered. */
final class Altered {
    private Altered() {}

    static Commit changes(Commit commit, UnaryOperator<Change> alter) {
        return new Commit(commit.changes().stream().map(alter).toList(), commit.removals(), commit.documents());
    }

    static Commit removals(Commit commit, List<Removal> removals) {
        return new Commit(commit.changes(), removals, commit.documents());
    }

    static Commit facts(Commit commit, UnaryOperator<Recorded> alter) {
        return changes(
                commit,
                change -> facts(change, change.append().stream().map(alter).toList()));
    }

    static Commit identifiers(Commit commit, UnaryOperator<Identifier> alter) {
        return changes(
                commit,
                change -> identifiers(
                        change, change.identifiers().stream().map(alter).collect(Collectors.toSet())));
    }

    static Commit cells(Commit commit, UnaryOperator<Delta<Cell>> alter) {
        return changes(
                commit,
                change -> new Change(
                        change.customer(),
                        change.expectedVersion(),
                        change.append(),
                        change.profile(),
                        alter.apply(change.cells()),
                        change.dues(),
                        change.identifiers()));
    }

    static Commit dues(Commit commit, UnaryOperator<Delta<Due>> alter) {
        return changes(
                commit,
                change -> new Change(
                        change.customer(),
                        change.expectedVersion(),
                        change.append(),
                        change.profile(),
                        change.cells(),
                        alter.apply(change.dues()),
                        change.identifiers()));
    }

    static Change version(Change change, long expected) {
        return new Change(
                change.customer(),
                expected,
                change.append(),
                change.profile(),
                change.cells(),
                change.dues(),
                change.identifiers());
    }

    static Change facts(Change change, List<Recorded> append) {
        return new Change(
                change.customer(),
                change.expectedVersion(),
                append,
                change.profile(),
                change.cells(),
                change.dues(),
                change.identifiers());
    }

    static Change profile(Change change, Bytes profile) {
        return new Change(
                change.customer(),
                change.expectedVersion(),
                change.append(),
                profile,
                change.cells(),
                change.dues(),
                change.identifiers());
    }

    static Change identifiers(Change change, Set<Identifier> identifiers) {
        return new Change(
                change.customer(),
                change.expectedVersion(),
                change.append(),
                change.profile(),
                change.cells(),
                change.dues(),
                identifiers);
    }

    static Recorded key(Recorded fact, String key) {
        return fact(
                fact,
                new InteractionId(fact.id().source(), key),
                fact.occurredAt(),
                fact.by(),
                fact.about(),
                fact.detail());
    }

    static Recorded occurredAt(Recorded fact, Instant time) {
        return fact(fact, fact.id(), time, fact.by(), fact.about(), fact.detail());
    }

    static Recorded json(Recorded fact, String json) {
        EncodedDetail detail = fact.detail();
        return fact(
                fact,
                fact.id(),
                fact.occurredAt(),
                fact.by(),
                fact.about(),
                new EncodedDetail(detail.type(), detail.version(), json));
    }

    static Recorded withoutActor(Recorded fact) {
        return fact(fact, fact.id(), fact.occurredAt(), Optional.empty(), fact.about(), fact.detail());
    }

    static Recorded about(Recorded fact, Set<Ref> about) {
        return fact(fact, fact.id(), fact.occurredAt(), fact.by(), about, fact.detail());
    }

    /** About the same, but no longer in order. */
    static Recorded unordered(Recorded fact) {
        List<Ref> refs = new ArrayList<>(fact.about());
        Collections.reverse(refs);
        return about(fact, new LinkedHashSet<>(refs));
    }

    static Map<CustomerId, StoredProfile> belongings(
            Map<CustomerId, StoredProfile> found, UnaryOperator<Belongings> alter) {
        return found.values().stream()
                .map(stored -> stored.belongings()
                        .map(belongings -> stored.with(alter.apply(belongings)))
                        .orElse(stored))
                .collect(Collectors.toMap(StoredProfile::customer, stored -> stored));
    }

    private static Recorded fact(
            Recorded fact,
            InteractionId id,
            Instant occurredAt,
            Optional<Ref> by,
            Set<Ref> about,
            EncodedDetail detail) {
        return new Recorded(
                id,
                fact.customer(),
                fact.recordedFor(),
                fact.sequence(),
                fact.channel(),
                occurredAt,
                fact.recordedAt(),
                by,
                about,
                detail);
    }
}
