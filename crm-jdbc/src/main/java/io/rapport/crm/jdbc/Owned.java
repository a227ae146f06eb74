package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;

/**
 * Something that belongs to a customer.
 *
 * @param customer the owner
 * @param item what the customer owns
 */
record Owned<T>(CustomerId customer, T item) {}
