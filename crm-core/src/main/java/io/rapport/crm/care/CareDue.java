package io.rapport.crm.care;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Ref;
import java.time.Instant;

/**
 * A due of care is something that is late, or soon will be.
 *
 * @param customer for whom
 * @param what {@link CareFeature#PROMISE}, {@link CareFeature#RESPONSE} or {@link CareFeature#RESOLUTION}
 * @param about the promise or the case
 * @param at by when it has to be done
 */
public record CareDue(CustomerId customer, String what, Ref about, Instant at) {}
