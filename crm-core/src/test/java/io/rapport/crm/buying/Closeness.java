package io.rapport.crm.buying;

import org.assertj.core.data.Offset;

/** Says how close numbers have to be. */
final class Closeness {
    private Closeness() {}

    /** Doubles lose their digits about here. */
    static final double NOTHING = 1e-300;

    /** Allows a number to be off by a part of what is wanted. */
    static Offset<Double> relative(double part, double wanted) {
        return Offset.offset(part * Math.abs(wanted) + NOTHING);
    }
}
