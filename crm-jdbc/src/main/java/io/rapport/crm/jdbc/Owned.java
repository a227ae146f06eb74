package io.rapport.crm.jdbc;

import io.rapport.crm.customer.CustomerId;

/**
 * Something of a customer.
 *
 * @param customer whose
 * @param item what
 */
record Owned<T>(CustomerId customer, T item) {}
