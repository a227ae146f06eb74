package io.rapport.crm.storage;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Due;

/**
 * Something to do and for whom.
 *
 * @param customer for whom
 * @param due what, and when
 */
public record DueEntry(CustomerId customer, Due due) {}
