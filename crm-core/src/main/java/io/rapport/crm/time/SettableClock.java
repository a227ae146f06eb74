package io.rapport.crm.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A settable clock stands still until it is moved. It is made for the tests of an application. */
public final class SettableClock implements InstantSource {
    private Instant now;

    private SettableClock(Instant start) {
        this.now = start;
    }

    /** Makes a clock that shows a moment. */
    public static SettableClock at(Instant start) {
        return new SettableClock(start);
    }

    /** Sets the clock to a moment, which may be an earlier one. */
    public synchronized void set(Instant moment) {
        now = moment;
    }

    /** Moves the clock on, or back. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }
}
