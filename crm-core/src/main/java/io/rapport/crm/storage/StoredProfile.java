package io.rapport.crm.storage;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.profile.Bytes;

/**
 * A profile as it is stored.
 *
 * @param customer whose it is
 * @param version how often it has been written, from 1
 * @param sequence how many facts were ever recorded for the customer
 * @param profile the profile's bytes
 */
public record StoredProfile(CustomerId customer, long version, long sequence, Bytes profile) {}
