package io.rapport.crm.storage;

/**
 * Totals are the count of some customers, and a sum over them.
 *
 * @param customers how many
 * @param sum the sum of an attribute over them; 0 if none was named
 */
public record Totals(long customers, long sum) {}
