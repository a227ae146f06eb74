package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import java.time.Instant;

/**
 * A receipt tells what was erased.
 *
 * @param customer whose data it was
 * @param erasedAt when it was erased
 * @param interactions how many facts were removed
 * @param guarded whether the facts are kept from coming back, by keyed hashes of their ids
 */
public record ErasureReceipt(CustomerId customer, Instant erasedAt, long interactions, boolean guarded) {}
