package io.rapport.crm.interaction;

import io.rapport.crm.failure.InvalidInputException;
import io.rapport.crm.failure.Require;
import io.rapport.crm.time.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The company promised something by a time. {@link Fulfilled}, {@link PromiseChanged} and {@link Broken} join it by its
 * key, whichever is recorded first. It is open until it is fulfilled completely or broken.
 *
 * @param promise its key, unique within the customer, up to 80 characters; nothing personal
 * @param what what sort of promise, up to 40 of {@code a-z 0-9 _ . -}: {@code delivery}, {@code callback}, ...
 * @param due the last moment at which it is kept, to the millisecond
 * @param subject what it is about, such as an order, if there is something
 * @param stake how much depends on it in percent of the usual, from 1 to 10,000; 100 where it is absent
 */
public record Promised(String promise, String what, Instant due, Optional<Ref> subject, Optional<Integer> stake)
        implements Detail {
    /**
     * Checks the parts and cuts the time to the millisecond.
     *
     * @throws InvalidInputException if a part is too long or malformed
     */
    public Promised {
        Require.line("promised.promise", promise, 80);
        Require.token("promised.what", what, 40);
        due = Moment.of("promised.due", due);
        boolean inRange =
                stake.map(percent -> percent >= 1 && percent <= 10_000).orElse(true);
        Require.that(inRange, "promised.stake", "outside 1 to 10000", "give a percentage of the usual");
    }

    /** Returns a promise of any sort, about nothing in particular. */
    public static Promised of(String promise, String what, Instant due) {
        return new Promised(promise, what, due, Optional.empty(), Optional.empty());
    }

    /**
     * The delivery of an order; say by when with {@link ToBeDue#by(Instant)}. Its key is {@code delivery-} and the
     * order's number.
     *
     * @param order the number, up to 71 characters
     */
    public static ToBeDue delivery(String order) {
        return new ToBeDue("delivery-" + order, "delivery", Ref.order(order));
    }

    /**
     * A promise that still lacks its time; its parts are checked when it gets one.
     *
     * @param promise its key, with which other facts join it
     * @param what what sort of promise
     * @param subject what it is about
     */
    public record ToBeDue(String promise, String what, Ref subject) {
        /**
         * Sets the last moment.
         *
         * @throws InvalidInputException if a part of the promise is malformed or outside its range
         */
        public Promised by(Instant due) {
            return new Promised(promise, what, due, Optional.of(subject), Optional.empty());
        }

        /**
         * Sets the end of a day: its last millisecond in a time zone.
         *
         * @throws InvalidInputException if a part of the promise is malformed or outside its range
         */
        public Promised by(LocalDate day, ZoneId zone) {
            return by(day.plusDays(1).atStartOfDay(zone).toInstant().minusMillis(1));
        }
    }

    /** The same promise where so much depends on it, in percent of the usual. */
    public Promised atStake(int percent) {
        return new Promised(promise, what, due, subject, Optional.of(percent));
    }

    /** The promise and what it is about. */
    @Override
    public Set<Ref> refs() {
        Set<Ref> refs = new HashSet<>(Set.of(Ref.promise(promise)));
        subject.ifPresent(refs::add);
        return refs;
    }
}
