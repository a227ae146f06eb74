package io.rapport.crm.storage;

import io.rapport.crm.customer.CustomerId;

/**
 * A customer to be removed.
 *
 * @param customer whom
 * @param expectedVersion the version that must be stored
 * @param remainder what is to remain, written in the same transaction; does not touch the customer
 */
public record Erasure(CustomerId customer, long expectedVersion, Commit remainder) {}
