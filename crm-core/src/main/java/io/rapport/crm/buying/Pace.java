package io.rapport.crm.buying;

/**
 * A pace is that of a time that runs now faster, now slower than that of the calendar, such as one in which a week
 * before Christmas is long. Both begin now, at 0, and have the same unit.
 */
public interface Pace {
    /** Returns how much of this time has passed after a time of the calendar, at least 0. It never falls. */
    double passed(double calendar);

    /**
     * Returns how fast this time runs at a time of the calendar, at least 0. It is the derivative of {@link #passed}.
     */
    double at(double calendar);
}
