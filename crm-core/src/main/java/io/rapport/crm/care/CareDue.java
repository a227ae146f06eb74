package io.rapport.crm.care;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Ref;
import java.time.Instant;

/**
 * Something that is late, or soon will be.
 *
 * @param customer for whom
 * @param what {@link io.rapport.crm.care.CareFeature#PROMISE}, {@link io.rapport.crm.care.CareFeature#RESPONSE} or
 *     {@link io.rapport.crm.care.CareFeature#RESOLUTION}
 * @param about the promise or the case
 * @param at by when it has to be done
 */
public record CareDue(CustomerId customer, String what, Ref about, Instant at) {}
