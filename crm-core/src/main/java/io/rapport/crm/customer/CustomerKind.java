package io.rapport.crm.customer;

/** What sort of customer one is. */
public enum CustomerKind {
    /** A single human being. */
    PERSON,
    /** Several people who share a purse or an address. */
    HOUSEHOLD,
    /** A company, an association, a public body. */
    ORGANIZATION
}
