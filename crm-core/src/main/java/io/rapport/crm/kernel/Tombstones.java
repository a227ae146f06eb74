package io.rapport.crm.kernel;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.DocumentChange;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Remembers which facts were erased, by a keyed hash of their ids, so that they do not come back with the next import.
 * Without the key, a hash leads back to nobody; it is kept apart from what remains of the customer.
 */
final class Tombstones {
    /** Remembers nothing, because there is no key. */
    static final Tombstones NONE = new Tombstones(Optional.empty());

    private static final String PREFIX = "rapport/erased/";

    private final Optional<HashFunction> hash;

    private Tombstones(Optional<HashFunction> hash) {
        this.hash = hash;
    }

    static Tombstones keyed(Bytes key) {
        return new Tombstones(Optional.of(Hashing.hmacSha256(key.toArray())));
    }

    boolean isKeyed() {
        return hash.isPresent();
    }

    /** Returns what is to be kept of these; one that was erased before has its tombstone already. */
    List<DocumentChange> of(Collection<InteractionId> erased, CrmStorage storage) {
        Set<InteractionId> known = among(erased, storage);
        return erased.stream()
                .filter(id -> !known.contains(id))
                .flatMap(id -> name(id).stream())
                .map(name -> new DocumentChange(name, 0, "{}"))
                .toList();
    }

    /** Returns which of these were erased. */
    Set<InteractionId> among(Collection<InteractionId> ids, CrmStorage storage) {
        if (hash.isEmpty()) {
            return Set.of();
        }
        Map<String, InteractionId> byName = new HashMap<>();
        ids.forEach(id -> byName.put(name(id).orElseThrow(), id));
        return storage.documents(byName.keySet()).keySet().stream()
                .map(byName::get)
                .collect(Collectors.toSet());
    }

    private Optional<String> name(InteractionId id) {
        return hash.map(keyed -> PREFIX + keyed.hashString(id.toString(), StandardCharsets.UTF_8));
    }
}
