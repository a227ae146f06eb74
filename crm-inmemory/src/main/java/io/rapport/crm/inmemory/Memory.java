package io.rapport.crm.inmemory;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.interaction.InteractionId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.DueEntry;
import io.rapport.crm.storage.Document;
import io.rapport.crm.storage.Extent;
import io.rapport.crm.storage.StoredProfile;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Holds what is kept: all of each customer, and the ways to look it up. Locking is the caller's matter. */
final class Memory {
    private static final Comparator<DueEntry> EARLIEST_FIRST = Comparator.comparing(
                    (DueEntry entry) -> entry.due().at())
            .thenComparing(DueEntry::customer)
            .thenComparing(entry -> entry.due().about());

    private final Map<CustomerId, StoredCustomer> customers = new HashMap<>();
    /**
     * Holds the same customers in the order of pages, but not the newcomers: writers need no order and do not pay for
     * it.
     */
    private final NavigableMap<CustomerId, StoredCustomer> customersInOrder = new TreeMap<>();

    private final List<StoredCustomer> newcomers = new ArrayList<>();

    final Map<Identifier, CustomerId> owners = new HashMap<>();
    final Map<InteractionId, Recorded> facts = new HashMap<>();
    final Map<String, Document> documents = new HashMap<>();
    private final Map<Ref, Facts> factsAbout = new HashMap<>();
    private final Map<String, NavigableSet<DueEntry>> duesByKind = new HashMap<>();

    Optional<StoredCustomer> customer(CustomerId id) {
        return Optional.ofNullable(customers.get(id));
    }

    /** Returns all customers. */
    Collection<StoredCustomer> customers() {
        return Collections.unmodifiableCollection(customers.values());
    }

    /** Returns all customers by id, once the newcomers are put in order. */
    NavigableMap<CustomerId, StoredCustomer> customersInOrder() {
        return Collections.unmodifiableNavigableMap(customersInOrder);
    }

    boolean hasNewcomers() {
        return !newcomers.isEmpty();
    }

    void putNewcomersInOrder() {
        newcomers.forEach(customer -> customersInOrder.put(customer.stored().customer(), customer));
        newcomers.clear();
    }

    /** Returns the customer of an id. If there is none, it adds one without anything in it. */
    StoredCustomer customerFor(CustomerId id) {
        return customers.computeIfAbsent(id, absent -> {
            StoredCustomer customer = new StoredCustomer(new StoredProfile(absent, 0, 0, Bytes.of(new byte[0])));
            newcomers.add(customer);
            return customer;
        });
    }

    Facts about(Ref ref) {
        return factsAbout.getOrDefault(ref, new Facts());
    }

    Map<CustomerId, StoredProfile> profiles(Collection<CustomerId> ids, Extent extent) {
        return those(ids, customers, extent == Extent.WHOLE ? StoredCustomer::whole : StoredCustomer::stored);
    }

    Map<Identifier, StoredProfile> owners(Collection<Identifier> identifiers) {
        return those(
                identifiers,
                owners,
                owner -> Objects.requireNonNull(customers.get(owner)).stored());
    }

    Map<String, Document> documents(Collection<String> names) {
        return those(names, documents, Function.identity());
    }

    List<DueEntry> due(String kind, Instant until, int limit) {
        return duesByKind.getOrDefault(kind, new TreeSet<>(EARLIEST_FIRST)).stream()
                .takeWhile(entry -> !entry.due().at().isAfter(until))
                .limit(limit)
                .toList();
    }

    /** Removes a customer, who must be there, with everything. */
    void remove(CustomerId id) {
        StoredCustomer customer = Objects.requireNonNull(customers.remove(id));
        putNewcomersInOrder();
        customersInOrder.remove(id);
        owners.keySet().removeAll(customer.identifiers());
        customer.facts.all().forEach(this::unindex);
        customer.dues().forEach(due -> unindex(id, due));
    }

    void index(Recorded fact) {
        facts.put(fact.id(), fact);
        fact.about()
                .forEach(ref ->
                        factsAbout.computeIfAbsent(ref, any -> new Facts()).add(fact));
    }

    void index(CustomerId customer, Due due) {
        duesByKind
                .computeIfAbsent(due.kind(), any -> new TreeSet<>(EARLIEST_FIRST))
                .add(new DueEntry(customer, due));
    }

    void unindex(CustomerId customer, Due due) {
        duesByKind.getOrDefault(due.kind(), new TreeSet<>(EARLIEST_FIRST)).remove(new DueEntry(customer, due));
    }

    private void unindex(Recorded fact) {
        facts.remove(fact.id());
        for (Ref ref : fact.about()) {
            Facts left = about(ref);
            left.remove(fact);
            if (left.isEmpty()) {
                factsAbout.remove(ref);
            }
        }
    }

    private static <K, V, R> Map<K, R> those(Collection<K> keys, Map<K, V> all, Function<V, R> part) {
        Map<K, R> found = new LinkedHashMap<>();
        for (K key : keys) {
            V value = all.get(key);
            if (value != null) {
                found.put(key, part.apply(value));
            }
        }
        return Collections.unmodifiableMap(found);
    }
}
