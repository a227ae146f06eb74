package io.rapport.crm.storage;

/**
 * Count and sum over some customers.
 *
 * @param customers how many
 * @param sum the sum of an attribute over them; 0 if none was named
 */
public record Totals(long customers, long sum) {}
