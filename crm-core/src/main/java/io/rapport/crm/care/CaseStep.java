package io.rapport.crm.care;

/** A step happens in a case at a moment, without more to say about it. */
enum CaseStep {
    /** The company answered. */
    ANSWERED,
    /** The customer agreed with how it was settled. */
    CONFIRMED,
    /** It was opened again. */
    REOPENED,
    /** The company began to wait for the customer. */
    WAITING,
    /** The customer came back to it. */
    HEARD
}
