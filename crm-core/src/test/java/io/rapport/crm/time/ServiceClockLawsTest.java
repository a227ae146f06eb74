package io.rapport.crm.time;

import static org.assertj.core.api.Assertions.assertThat;

import io.rapport.crm.time.Calendars.Changing;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Tests what holds for every calendar and all pauses. */
class ServiceClockLawsTest {
    private static final int WEEK = 7 * 24 * 60;

    @Property
    void itRunsInTheMinutesThatAreWorkedAndNotPaused(
            @ForAll("clocks") ServiceClock clock, @ForAll @IntRange(max = 2 * WEEK) int length) {
        Instant until = minutesLater(clock, length);

        long running = MinuteByMinute.worked(clock.calendar(), clock.start(), until).stream()
                .filter(minute -> clock.pauses().stream().noneMatch(pause -> isIn(pause, minute)))
                .count();

        assertThat(clock.elapsed(until)).hasMinutes(running);
    }

    private static boolean isIn(Pause pause, Instant minute) {
        return !minute.isBefore(pause.from())
                && pause.until().map(minute::isBefore).orElse(true);
    }

    @Property
    void whenTheDeadlineHasComeSoMuchHasElapsedAndNotBefore(
            @ForAll("clocks") ServiceClock clock, @ForAll @IntRange(min = 1, max = WEEK) int minutes) {
        Duration allowed = Duration.ofMinutes(minutes);

        assertThat(clock.deadline(allowed)).hasValueSatisfying(deadline -> {
            assertThat(clock.elapsed(deadline)).isEqualTo(allowed);
            assertThat(clock.elapsed(deadline.minusMillis(1))).isEqualTo(allowed.minusMillis(1));
            assertThat(clock.isLate(allowed, deadline)).isFalse();
            assertThat(clock.isLate(allowed, deadline.plusMillis(1))).isTrue();
        });
    }

    @Property
    void aFurtherPauseMovesTheDeadlineByWhatWouldHaveElapsedInIt(
            @ForAll("clocks") ServiceClock clock,
            @ForAll @IntRange(min = -WEEK, max = WEEK) int from,
            @ForAll @IntRange(max = WEEK) int length,
            @ForAll @IntRange(min = 1, max = WEEK) int minutes) {
        Duration allowed = Duration.ofMinutes(minutes);
        Pause pause = Pause.between(minutesLater(clock, from), minutesLater(clock, from + length));
        Duration lost = clock.elapsed(pause.until().orElseThrow()).minus(clock.elapsed(pause.from()));
        boolean inTime = clock.elapsed(pause.from()).compareTo(allowed) < 0;

        assertThat(withAlso(clock, pause).deadline(allowed))
                .isEqualTo(clock.deadline(inTime ? allowed.plus(lost) : allowed));
    }

    @Property
    void aPauseThatBeginsWhenTheDeadlineHasComeDoesNotMoveIt(
            @ForAll("clocks") ServiceClock clock,
            @ForAll @IntRange(min = 1, max = WEEK) int minutes,
            @ForAll @IntRange(max = WEEK) int length) {
        Duration allowed = Duration.ofMinutes(minutes);
        Instant deadline = clock.deadline(allowed).orElseThrow();
        Pause pause = Pause.between(deadline, deadline.plus(Duration.ofMinutes(length)));

        assertThat(withAlso(clock, pause).deadline(allowed)).hasValue(deadline);
    }

    @Property
    void anOpenPauseLeavesOnlyDeadlinesThatHaveCome(
            @ForAll("clocks") ServiceClock clock,
            @ForAll @IntRange(min = -WEEK, max = WEEK) int from,
            @ForAll @IntRange(min = 1, max = WEEK) int minutes) {
        Duration allowed = Duration.ofMinutes(minutes);
        Pause open = Pause.since(minutesLater(clock, from));
        boolean come = clock.elapsed(open.from()).compareTo(allowed) >= 0;
        ServiceClock stopped = withAlso(clock, open);

        assertThat(stopped.deadline(allowed)).isEqualTo(clock.deadline(allowed).filter(deadline -> come));
        assertThat(stopped.elapsed(minutesLater(clock, 10 * WEEK))).isEqualTo(clock.elapsed(open.from()));
    }

    @Property
    void itDoesNotMatterHowPausesAreCut(
            @ForAll("clocks") ServiceClock clock, @ForAll @IntRange(max = 100) int percent, @ForAll Random random) {
        List<Pause> cut = new ArrayList<>();
        for (Pause pause : clock.pauses()) {
            Instant until = pause.until().orElseThrow();
            Duration part =
                    Duration.between(pause.from(), until).multipliedBy(percent).dividedBy(100);
            cut.add(Pause.between(pause.from(), pause.from().plus(part)));
            cut.add(Pause.between(pause.from().plus(part), until));
            cut.add(Pause.between(
                    pause.from().plus(part.dividedBy(2)), pause.from().plus(part)));
        }
        Collections.shuffle(cut, random);

        assertThat(new ServiceClock(clock.calendar(), clock.start(), cut)).isEqualTo(clock);
    }

    private static ServiceClock withAlso(ServiceClock clock, Pause pause) {
        List<Pause> pauses = new ArrayList<>(clock.pauses());
        pauses.add(pause);
        return new ServiceClock(clock.calendar(), clock.start(), pauses);
    }

    private static Instant minutesLater(ServiceClock clock, long minutes) {
        return clock.start().plusSeconds(60 * minutes);
    }

    /**
     * Makes clocks that start in the week before a change, with pauses in the two weeks around it, none of them open.
     */
    @Provide
    Arbitrary<ServiceClock> clocks() {
        Arbitrary<Integer> start = Arbitraries.integers().between(-WEEK, 0);
        return Combinators.combine(Calendars.changing(), start, pauses())
                .as((some, first, pauses) -> new ServiceClock(
                        some.calendar(),
                        some.minutesLater(first),
                        pauses.stream().map(pause -> pause.about(some)).toList()));
    }

    private static Arbitrary<List<Minutes>> pauses() {
        Arbitrary<Integer> from = Arbitraries.integers().between(-WEEK, WEEK);
        Arbitrary<Integer> length = Arbitraries.integers().between(0, 2 * 24 * 60);
        return Combinators.combine(from, length)
                .as((begin, minutes) -> new Minutes(begin, begin + minutes))
                .list()
                .ofMaxSize(5);
    }

    private record Minutes(int from, int until) {
        Pause about(Changing some) {
            return Pause.between(some.minutesLater(from), some.minutesLater(until));
        }
    }
}
