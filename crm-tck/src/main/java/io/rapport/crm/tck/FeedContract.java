package io.rapport.crm.tck;

import static io.rapport.crm.tck.Fact.NOON;
import static io.rapport.crm.tck.Fact.fact;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Recorded;
import io.rapport.crm.storage.Cursor;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that the whole log can be read. */
abstract class FeedContract extends OnFreshData {
    FeedContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void theWholeLogComesByCustomerAndThenByTimeInPagesOfEverySize() {
        List<CustomerId> customers = newIds(8);
        Draft[] drafts = IntStream.range(0, customers.size())
                .mapToObj(i -> Draft.create(customers.get(i)).facts(some(i, i)))
                .toArray(Draft[]::new);
        save(drafts);
        List<Recorded> expected = Chronicle.of(drafts).feed();

        assertThat(expected).hasSize(28);
        for (int limit = 1; limit <= expected.size() + 1; limit++) {
            assertThat(new Walk<>(store::feed).by(limit))
                    .as("pages of %s", limit)
                    .isEqualTo(expected);
        }
        assertThat(store.feed(Cursor.START, Integer.MAX_VALUE).items()).isEqualTo(expected);
    }

    @Test
    void factsAddedBehindThePageAreStillRead() {
        List<CustomerId> both = Stream.of(newId(), newId()).sorted().toList();
        save(Draft.create(both.get(0)).facts(fact("1"), fact("2")));
        Cursor cursor = store.feed(Cursor.START, 1).next().orElseThrow();
        save(
                Draft.after(stored(both.get(0))).facts(fact("3"), fact("0").at(NOON.minusMillis(1))),
                Draft.create(both.get(1)).facts(fact("4")));

        assertThat(store.feed(cursor, 9).items())
                .extracting(fact -> fact.id().key())
                .containsExactly("2", "3", "4");
    }

    private static Fact[] some(int count, int customer) {
        return IntStream.range(0, count)
                .mapToObj(i -> fact(customer + "-" + i).at(NOON.plusMillis(i * 5 % 3)))
                .toArray(Fact[]::new);
    }
}
