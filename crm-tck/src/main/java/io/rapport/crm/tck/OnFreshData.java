package io.rapport.crm.tck;

import static io.rapport.crm.storage.Extent.PROFILE;
import static io.rapport.crm.storage.Extent.WHOLE;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.customer.Identifier;
import io.rapport.crm.storage.Belongings;
import io.rapport.crm.storage.Change;
import io.rapport.crm.storage.Commit;
import io.rapport.crm.storage.CommitResult;
import io.rapport.crm.storage.CrmStorage;
import io.rapport.crm.storage.StoredProfile;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.lifecycle.AfterProperty;
import net.jqwik.api.lifecycle.BeforeProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The base of contracts about one subject. Each test has data of its own. */
abstract class OnFreshData {
    private final Supplier<FreshData> source;
    private final Random random = new Random(20260101);
    private FreshData data;

    /** The storage under test. */
    CrmStorage store;

    /** Another instance on the same data, like that of a second program. */
    CrmStorage otherStore;

    OnFreshData(Supplier<FreshData> source) {
        this.source = source;
    }

    @BeforeEach
    @BeforeProperty
    void open() {
        data = source.get();
        store = data.open();
        otherStore = data.open();
    }

    @AfterEach
    @AfterProperty
    void close() {
        store.close();
        otherStore.close();
        data.close();
    }

    /** Returns a customer id that was not there before. Every run gets the same ids in the same order. */
    CustomerId newId() {
        return new CustomerId(new UUID(random.nextLong(), random.nextLong()));
    }

    /** Returns this many new customer ids. */
    List<CustomerId> newIds(int count) {
        return Stream.generate(this::newId).limit(count).toList();
    }

    /** Commits these changes together and makes sure that it worked. */
    void save(Draft... drafts) {
        assertThat(commit(drafts)).as("result of the commit").isEqualTo(new CommitResult.Committed());
    }

    /** Commits these changes together. */
    CommitResult commit(Draft... drafts) {
        return store.commit(Commit.of(changes(drafts)));
    }

    /** Returns the stored profile, which must be there. */
    StoredProfile stored(CustomerId customer) {
        StoredProfile stored = store.load(List.of(customer), PROFILE).get(customer);
        assertThat(stored).as("stored profile of " + customer).isNotNull();
        return Objects.requireNonNull(stored);
    }

    /** Returns what is stored of a customer, who must be there, beside the profile. */
    Belongings belongings(CustomerId customer) {
        StoredProfile stored = store.load(List.of(customer), WHOLE).get(customer);
        assertThat(stored).as("whole profile of " + customer).isNotNull();
        return Objects.requireNonNull(stored).belongings().orElseThrow();
    }

    /** Returns the owners of these identifiers. */
    Map<Identifier, CustomerId> owners(Collection<Identifier> identifiers) {
        return store.resolve(identifiers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, owner -> owner.getValue().customer()));
    }

    static List<Change> changes(Draft... drafts) {
        return Stream.of(drafts).map(Draft::change).toList();
    }
}
