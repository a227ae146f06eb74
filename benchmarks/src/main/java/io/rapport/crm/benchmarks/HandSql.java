package io.rapport.crm.benchmarks;

/** Holds the statements written by hand that depend on the database. */
interface HandSql {
    /** Asks whose the e-mail addresses of an array are. */
    String owners();

    /** Inserts a fact unless its source and key are there; the count says whether it did. */
    String insertFact();

    /** Gives an identifier to a customer unless somebody has it; the count says whether it did. */
    String insertIdentifier();

    /** Inserts an attribute of a customer, or overwrites it. */
    String putAttribute();
}
