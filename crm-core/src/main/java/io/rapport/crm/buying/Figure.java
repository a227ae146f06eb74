package io.rapport.crm.buying;

import java.util.OptionalDouble;

/** A figure is a number that a model may be unable to give, because it is infinite or nothing speaks for any value. */
public sealed interface Figure {
    /**
     * There is one.
     *
     * @param value finite
     */
    record Known(double value) implements Figure {}

    /**
     * There is none.
     *
     * @param reason why, for people
     */
    record Absent(String reason) implements Figure {}

    /** Returns the number, where there is one. */
    default OptionalDouble ifKnown() {
        return this instanceof Known known ? OptionalDouble.of(known.value()) : OptionalDouble.empty();
    }
}
