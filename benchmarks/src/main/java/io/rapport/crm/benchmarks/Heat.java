package io.rapport.crm.benchmarks;

import java.sql.SQLException;

/**
 * A heat is the work of one round, ready to be done by both sides.
 *
 * @param library how the library does it
 * @param byHand how it is done by hand
 */
record Heat(Side library, Side byHand) {
    /** A side is one way of doing the work. */
    interface Side {
        /** Does the work, and returns a number that comes of it, the same on both sides. */
        long run() throws SQLException;
    }

    /**
     * A lap says how long both sides took.
     *
     * @param library nanoseconds
     * @param byHand nanoseconds
     */
    record Lap(long library, long byHand) {
        /** Returns the throughput of the library as a part of that by hand. */
        double ratio() {
            return (double) byHand / library;
        }
    }

    /**
     * Lets both sides do the work, one after the other.
     *
     * @throws IllegalStateException if they do not come to the same
     */
    Lap run(boolean libraryFirst) throws SQLException {
        Timed first = Timed.of(libraryFirst ? library : byHand);
        Timed second = Timed.of(libraryFirst ? byHand : library);
        if (first.answer != second.answer) {
            throw new IllegalStateException("unequal work: " + first.answer + " on one side, " + second.answer
                    + " on the other; the library was " + (libraryFirst ? "first" : "second"));
        }
        return libraryFirst ? new Lap(first.nanos, second.nanos) : new Lap(second.nanos, first.nanos);
    }

    private record Timed(long nanos, long answer) {
        static Timed of(Side side) throws SQLException {
            long start = System.nanoTime();
            long answer = side.run();
            return new Timed(System.nanoTime() - start, answer);
        }
    }
}
