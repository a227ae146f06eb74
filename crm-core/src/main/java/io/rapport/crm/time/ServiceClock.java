package io.rapport.crm.time;

import io.rapport.crm.failure.InvalidInputException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A service clock counts the working time of a case, and stands still while the company waits for the customer. It is
 * immutable; two that were paused at the same times are equal, however the pauses were cut.
 *
 * @param calendar when the company works
 * @param start when the case was opened, from the year 1900 to 9999
 * @param pauses in any order, overlapping or not; kept in order, joined, and without what lies before the start
 */
public record ServiceClock(BusinessCalendar calendar, Instant start, List<Pause> pauses) {
    /**
     * Cuts the start to the millisecond and joins the pauses.
     *
     * @throws InvalidInputException if the start is out of range
     */
    public ServiceClock {
        start = Moment.of("service_clock.start", start);
        pauses = joined(start, pauses);
    }

    /**
     * Makes a clock that is never paused.
     *
     * @throws InvalidInputException if the start is out of range
     */
    public static ServiceClock from(BusinessCalendar calendar, Instant start) {
        return new ServiceClock(calendar, start, List.of());
    }

    /**
     * Counts the working time that has passed up to a moment, without pauses; there is none if it is not after the
     * start.
     *
     * @throws InvalidInputException if it lies outside the years 1900 to 9999
     */
    public Duration elapsed(Instant until) {
        return Duration.ofMillis(millisElapsed(until));
    }

    /** Counts the same in milliseconds. */
    public long millisElapsed(Instant until) {
        long elapsed = 0;
        Instant running = start;
        for (Pause pause : pauses) {
            if (!pause.from().isBefore(until)) {
                break;
            }
            elapsed += calendar.millisBetween(running, pause.from());
            if (pause.until().isEmpty()) {
                return elapsed;
            }
            running = pause.until().get();
        }
        return elapsed + calendar.millisBetween(running, until);
    }

    /**
     * Finds the first time by which so much working time has passed, without pauses, as {@link BusinessCalendar#plus}
     * does. It is absent if the clock stands still before because a pause is open: nobody knows for how long.
     *
     * @param allowed how much, not negative
     * @throws InvalidInputException if it is negative, or so much is not worked before the year 10,000
     */
    public Optional<Instant> deadline(Duration allowed) {
        Duration left = allowed;
        Instant running = start;
        for (Pause pause : pauses) {
            Duration worked = calendar.between(running, pause.from());
            if (worked.compareTo(left) >= 0) {
                break;
            }
            if (pause.until().isEmpty()) {
                return Optional.empty();
            }
            left = left.minus(worked);
            running = pause.until().get();
        }
        return Optional.of(calendar.plus(running, left));
    }

    /**
     * Tells whether a moment is after the deadline. That it comes before the company opens again does not help.
     *
     * @param allowed how much working time may pass, not negative
     * @throws InvalidInputException as {@link #deadline}
     */
    public boolean isLate(Duration allowed, Instant at) {
        return deadline(allowed).map(at::isAfter).orElse(false);
    }

    private static List<Pause> joined(Instant start, List<Pause> pauses) {
        if (pauses.isEmpty()) {
            return List.of();
        }
        List<Pause> ordered = new ArrayList<>(pauses);
        ordered.sort(Comparator.comparing(Pause::from));
        List<Pause> joined = new ArrayList<>(ordered.size());
        for (Pause pause : ordered) {
            int last = joined.size() - 1;
            if (last >= 0 && !pause.from().isAfter(joined.get(last).end())) {
                joined.set(last, joined.get(last).extendedTo(pause));
            } else if (pause.end().isAfter(start) && pause.end().isAfter(pause.from())) {
                joined.add(pause.from().isBefore(start) ? new Pause(start, pause.until()) : pause);
            }
        }
        return List.copyOf(joined);
    }
}
