package io.rapport.crm.tck;

import static io.rapport.crm.tck.Fact.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.DueEntry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Checks what there is to do, and when. */
abstract class DueContract extends OnFreshData {
    private static final Instant FAR = Instant.parse("9999-12-31T23:59:59.999Z");

    DueContract(Supplier<FreshData> source) {
        super(source);
    }

    @Test
    void whatFallsDueAtTheVeryMomentIsDueAndAMomentEarlierItIsNot() {
        CustomerId anna = newId();
        Due due = due("1", NOON);
        save(Draft.create(anna).dues(due, due("2", NOON.plusMillis(1))));

        assertThat(store.due("case", NOON, 9)).containsExactly(new DueEntry(anna, due));
        assertThat(store.due("case", NOON.minusMillis(1), 9)).isEmpty();
        assertThat(store.due("case", NOON.minusNanos(1), 9)).isEmpty();
        assertThat(store.due("case", NOON.plusMillis(1), 9)).hasSize(2);
    }

    @Test
    void theEarliestComesFirstThenItGoesByCustomerAndReference() {
        List<DueEntry> expected = new ArrayList<>();
        for (CustomerId customer : newIds(6)) {
            Due[] dues = IntStream.range(0, 4)
                    .mapToObj(i -> due("key " + (9 - i), NOON.plusMillis(i % 2)))
                    .toArray(Due[]::new);
            save(Draft.create(customer).dues(dues));
            List.of(dues).forEach(due -> expected.add(new DueEntry(customer, due)));
        }
        expected.sort(Comparator.comparing((DueEntry entry) -> entry.due().at())
                .thenComparing(DueEntry::customer)
                .thenComparing(entry -> entry.due().about()));

        for (int limit : List.of(1, 2, 11, 12, 13, 24, 25, Integer.MAX_VALUE)) {
            assertThat(store.due("case", FAR, limit))
                    .as("at most %s", limit)
                    .isEqualTo(expected.subList(0, Math.min(limit, 24)));
        }
    }

    @Test
    void onlyTheKindAskedForIsListed() {
        CustomerId anna = newId();
        Due other = new Due("points", new Ref("lot", "1"), NOON);
        save(Draft.create(anna).dues(due("1", NOON), other));

        assertThat(store.due("points", FAR, 9)).containsExactly(new DueEntry(anna, other));
        assertThat(store.due("cas", FAR, 9)).isEmpty();
    }

    @Test
    void whatIsPostponedIsDueOnceAtItsNewTime() {
        CustomerId anna = newId();
        Due before = due("1", NOON);
        Due after = due("1", NOON.plusSeconds(60));
        save(Draft.create(anna).dues(before, due("2", NOON)));
        save(Draft.after(stored(anna)).dues(new Delta<>(false, Set.of(before), Set.of(after))));

        assertThat(store.due("case", FAR, 9))
                .containsExactly(new DueEntry(anna, due("2", NOON)), new DueEntry(anna, after));
    }

    @Test
    void whatIsDoneIsNoLongerDueAndEverythingElseStays() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        save(
                Draft.create(anna).dues(due("1", NOON), due("2", NOON)),
                Draft.create(bert).dues(due("1", NOON)));
        save(Draft.after(stored(anna)).dues(new Delta<>(false, Set.of(due("1", NOON)), Set.of())));
        save(Draft.after(stored(anna)));

        assertThat(store.due("case", FAR, 9))
                .containsExactlyInAnyOrder(new DueEntry(anna, due("2", NOON)), new DueEntry(bert, due("1", NOON)));
    }

    @Test
    void aNewSetReplacesWhateverWasDueToTheCustomer() {
        CustomerId anna = newId();
        CustomerId bert = newId();
        save(
                Draft.create(anna).dues(due("1", NOON), due("2", NOON), new Due("points", new Ref("lot", "1"), NOON)),
                Draft.create(bert).dues(due("1", NOON)));
        save(Draft.after(stored(anna)).dues(Delta.wholly(Set.of(due("2", NOON.plusMillis(5)), due("3", NOON)))));

        assertThat(store.due("points", FAR, 9)).isEmpty();
        assertThat(store.due("case", FAR, 9).stream().collect(Collectors.toSet()))
                .isEqualTo(Set.of(
                        new DueEntry(anna, due("2", NOON.plusMillis(5))),
                        new DueEntry(anna, due("3", NOON)),
                        new DueEntry(bert, due("1", NOON))));
    }

    @Test
    void referencesOfDuesAreComparedToTheLetter() {
        CustomerId anna = newId();
        List<Due> all = LookAlikes.ALL.stream().map(key -> due(key, NOON)).toList();
        save(Draft.create(anna).dues(all.toArray(Due[]::new)));
        save(Draft.after(stored(anna)).dues(new Delta<>(false, Set.copyOf(all.subList(1, 9)), Set.of())));

        assertThat(store.due("case", FAR, 1_000))
                .extracting(DueEntry::due)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, all.size())
                        .filter(i -> i < 1 || i >= 9)
                        .mapToObj(all::get)
                        .toList());
    }

    private static Due due(String key, Instant at) {
        return new Due("case", new Ref("case", key), at);
    }
}
