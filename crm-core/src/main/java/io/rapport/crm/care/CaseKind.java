package io.rapport.crm.care;

/** A kind says what a customer came with. */
public enum CaseKind {
    /** The customer has a question. */
    QUERY,
    /** The customer says that something went wrong. */
    COMPLAINT,
    /** The customer has an idea for the company. */
    SUGGESTION
}
