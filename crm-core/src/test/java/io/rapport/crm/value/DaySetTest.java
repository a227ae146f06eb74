package io.rapport.crm.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.rapport.crm.profile.Bytes;
import io.rapport.crm.profile.StateReader;
import io.rapport.crm.profile.StateWriter;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DaySetTest {
    @Property
    void unionIsThatOfSetsAndBytesDependOnTheSetAlone(
            @ForAll @Size(max = 60) Set<@IntRange(min = -500, max = 500) Integer> one,
            @ForAll @Size(max = 60) Set<@IntRange(min = -500, max = 30_000) Integer> other) {
        TreeSet<Integer> both = new TreeSet<>(one);
        both.addAll(other);

        DaySet union = days(one).union(days(other));

        assertThat(union.stream().map(day -> (int) day.toEpochDay())).containsExactlyElementsOf(both);
        assertThat(bytes(union)).isEqualTo(bytes(days(other).union(days(one)))).isEqualTo(bytes(days(both)));
        assertThat(DaySet.read(new StateReader(bytes(union)))).isEqualTo(union);
    }

    @Property
    void upToKeepsTheDaysUntilThen(
            @ForAll @Size(max = 20) Set<@IntRange(min = 0, max = 30) Integer> set,
            @ForAll @IntRange(min = -1, max = 31) int last) {
        DaySet until = days(set).upTo(LocalDate.ofEpochDay(last));

        assertThat(until).isEqualTo(days(set.stream().filter(day -> day <= last).collect(Collectors.toSet())));
    }

    @Test
    void tenThousandDaysWithinThirtyYearsTakeLessThanOneAndAHalfKibibytes() {
        Set<Integer> days =
                new Random(3).ints(0, 30 * 365).distinct().limit(10_000).boxed().collect(Collectors.toSet());

        assertThat(bytes(days(days)).size()).isLessThan(1400);
        assertThat(bytes(days(Set.of(20_000, 20_030, 20_200))).size()).isLessThanOrEqualTo(9);
    }

    @Test
    void anEmptySetHasNeitherFirstNorLast() {
        assertThat(DaySet.EMPTY.isEmpty()).isTrue();
        assertThatThrownBy(DaySet.EMPTY::first).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(DaySet.EMPTY::last).isInstanceOf(NoSuchElementException.class);
    }

    private static DaySet days(Set<Integer> epochDays) {
        return epochDays.stream()
                .map(day -> DaySet.of(LocalDate.ofEpochDay(day)))
                .reduce(DaySet.EMPTY, DaySet::union);
    }

    private static Bytes bytes(DaySet days) {
        StateWriter out = new StateWriter();
        days.write(out);
        return out.toBytes();
    }
}
