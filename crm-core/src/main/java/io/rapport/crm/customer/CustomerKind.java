package io.rapport.crm.customer;

/** A kind says what sort of customer one is. */
public enum CustomerKind {
    /** The customer is a single human being. */
    PERSON,
    /** The customer is several people who share a purse or an address. */
    HOUSEHOLD,
    /** The customer is a company, an association or a public body. */
    ORGANIZATION
}
