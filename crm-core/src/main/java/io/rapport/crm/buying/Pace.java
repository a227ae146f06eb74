package io.rapport.crm.buying;

/**
 * A time that runs now faster, now slower than that of the calendar, such as one in which a week before Christmas is long.
 * Both begin now, at 0, and have the same unit.
 */
public interface Pace {
    /** How much of this time has passed after a time of the calendar, at least 0; it never falls. */
    double passed(double calendar);

    /** How fast it runs at a time of the calendar, at least 0: the derivative of {@link #passed}. */
    double at(double calendar);
}
