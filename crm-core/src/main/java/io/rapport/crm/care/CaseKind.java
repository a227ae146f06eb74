package io.rapport.crm.care;

/** What a customer came with. */
public enum CaseKind {
    /** A question. */
    QUERY,
    /** Something went wrong. */
    COMPLAINT,
    /** An idea for the company. */
    SUGGESTION
}
