package io.rapport.crm.care;

import io.rapport.crm.attribute.Attribute;

/**
 * Names the attributes of promises and cases by which customers can be selected and ordered. They are brought up to
 * date with every fact; a customer for whom a number would be zero has no value.
 */
public final class CareAttributes {
    /** Counts the promises that are neither fulfilled nor given up. */
    public static final Attribute<Long> OPEN_PROMISES = Attribute.number("open_promises");
    /** Counts the cases that are not settled. */
    public static final Attribute<Long> OPEN_CASES = Attribute.number("open_cases");
    /** Counts the cases that are not settled and are complaints. */
    public static final Attribute<Long> OPEN_COMPLAINTS = Attribute.number("open_complaints");

    private CareAttributes() {}
}
