package io.rapport.crm.care;

import io.rapport.crm.attribute.Attribute;

/**
 * What customers can be selected and ordered by, as far as promises and cases go. Brought up to date with every
 * fact; a customer for whom there is none of these has no value.
 */
public final class CareAttributes {
    /** How many promises are neither fulfilled nor given up. */
    public static final Attribute<Long> OPEN_PROMISES = Attribute.number("open_promises");
    /** How many cases are not settled. */
    public static final Attribute<Long> OPEN_CASES = Attribute.number("open_cases");
    /** How many of these are complaints. */
    public static final Attribute<Long> OPEN_COMPLAINTS = Attribute.number("open_complaints");

    private CareAttributes() {}
}
