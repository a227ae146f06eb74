package io.rapport.crm.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved: for tests of an application. */
public final class SettableClock implements InstantSource {
    private Instant now;

    private SettableClock(Instant start) {
        this.now = start;
    }

    /** A clock that shows a moment. */
    public static SettableClock at(Instant start) {
        return new SettableClock(start);
    }

    /** Sets it to a moment, also an earlier one. */
    public synchronized void set(Instant moment) {
        now = moment;
    }

    /** Moves it on, or back. */
    public synchronized void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }
}
