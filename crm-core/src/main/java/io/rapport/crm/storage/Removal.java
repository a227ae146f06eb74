package io.rapport.crm.storage;

import io.rapport.crm.customer.CustomerId;

/**
 * A customer who goes for good, with facts and their references, identifiers, profile, attributes and dues.
 *
 * @param customer whom
 * @param expectedVersion the version that must be stored; 0 never is, because who goes must be there
 */
public record Removal(CustomerId customer, long expectedVersion) {}
