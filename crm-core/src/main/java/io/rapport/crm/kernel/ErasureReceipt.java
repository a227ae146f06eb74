package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A receipt tells what was erased.
 *
 * @param customer whose data it was
 * @param erasedAt when it was erased
 * @param interactions how many facts were removed; absent if they had been removed before this was asked for: the
 *     number is not kept, because it would lead to what remains
 * @param guarded whether the facts are kept from coming back, by keyed hashes of their ids
 */
public record ErasureReceipt(CustomerId customer, Instant erasedAt, OptionalLong interactions, boolean guarded) {}
