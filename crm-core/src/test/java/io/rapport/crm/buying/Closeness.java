package io.rapport.crm.buying;

import org.assertj.core.data.Offset;

/** How close numbers have to be. */
final class Closeness {
    private Closeness() {}

    /** Where doubles lose their digits. */
    static final double NOTHING = 1e-300;

    /** Within a part of what is wanted. */
    static Offset<Double> relative(double part, double wanted) {
        return Offset.offset(part * Math.abs(wanted) + NOTHING);
    }
}
