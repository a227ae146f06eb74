package io.rapport.crm.profile;

import io.rapport.crm.customer.CustomerId;

/**
 * Something to do and for whom.
 *
 * @param customer for whom
 * @param due what, and when
 */
public record DueEntry(CustomerId customer, Due due) {}
