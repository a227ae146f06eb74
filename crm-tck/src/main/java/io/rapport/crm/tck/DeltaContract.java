package io.rapport.crm.tck;

import static io.rapport.crm.tck.Fact.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.attribute.Attribute;
import io.rapport.crm.attribute.Cell;
import io.rapport.crm.attribute.Cells;
import io.rapport.crm.attribute.Query;
import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Ref;
import io.rapport.crm.profile.Delta;
import io.rapport.crm.profile.Due;
import io.rapport.crm.profile.DueEntry;
import io.rapport.crm.storage.Cursor;
import io.rapport.crm.storage.Found;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever changes follow one another, what is stored in the end is what they say. */
abstract class DeltaContract extends OnFreshData {
    /** Distinguishes the customers of one try from those of the others. It is never removed. */
    private static final Attribute<Long> TRY = Attribute.number("try");

    private static final List<String> NAMES = List.of("orders", "first_purchase", "points", "shoe.size");

    private long tries;

    DeltaContract(Supplier<FreshData> source) {
        super(source);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void attributesAreWhatTheChangesSay(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int changes) {
        Cell mark = TRY.cell(++tries);
        CustomerId anna = newId();
        save(Draft.create(anna).cells(mark));
        Map<String, Cell> expected = new HashMap<>();
        for (int i = 0; i < changes; i++) {
            Delta<Cell> delta = some(random, NAMES, name -> new Cell.Numeric(name, random.nextInt(3)));
            Set<Cell> added = new HashSet<>(delta.added());
            added.add(mark);
            save(Draft.after(stored(anna)).cells(new Delta<>(delta.wholly(), delta.removed(), added)));
            follow(expected, delta, Cell::attribute);
        }
        expected.put(TRY.name(), mark);

        List<Found> found = store.find(Query.of(TRY.is(tries)), Cursor.START, 9).items();
        assertThat(found).extracting(Found::cells).containsExactly(Cells.of(expected.values()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsDueIsWhatTheChangesSay(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int changes) {
        String kind = "case-" + ++tries;
        CustomerId anna = newId();
        save(Draft.create(anna));
        Map<Ref, Due> expected = new HashMap<>();
        for (int i = 0; i < changes; i++) {
            Delta<Due> delta =
                    some(random, NAMES, name -> new Due(kind, Ref.order(name), NOON.plusSeconds(random.nextInt(3))));
            save(Draft.after(stored(anna)).dues(delta));
            follow(expected, delta, Due::about);
        }

        assertThat(store.due(kind, NOON.plusSeconds(9), 9))
                .extracting(DueEntry::due)
                .containsExactlyInAnyOrderElementsOf(expected.values());
    }

    /**
     * Applies a change to the expected state. An element that is removed is found by its key alone, and an element that
     * is added replaces the one with the same key.
     */
    private static <K, T> void follow(Map<K, T> state, Delta<T> delta, Function<T, K> key) {
        if (delta.wholly()) {
            state.clear();
        }
        delta.removed().forEach(gone -> state.remove(key.apply(gone)));
        delta.added().forEach(come -> state.put(key.apply(come), come));
    }

    /**
     * Returns a random change: some elements are removed, some are added, some are both, and sometimes everything is
     * replaced.
     */
    private static <T> Delta<T> some(Random random, List<String> names, Function<String, T> element) {
        boolean wholly = random.nextInt(5) == 0;
        Set<T> added = pick(random, names).stream().map(element).collect(Collectors.toSet());
        Set<T> removed = wholly
                ? new HashSet<>()
                : pick(random, names).stream().map(element).collect(Collectors.toSet());
        removed.removeAll(added);
        return new Delta<>(wholly, removed, added);
    }

    private static List<String> pick(Random random, List<String> names) {
        return names.stream().filter(name -> random.nextInt(3) == 0).toList();
    }
}
