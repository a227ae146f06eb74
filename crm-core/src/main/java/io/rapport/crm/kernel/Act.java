package io.rapport.crm.kernel;

import io.rapport.crm.customer.CustomerId;
import io.rapport.crm.interaction.Detail;

/**
 * An act is what a rule decides to do. It is recorded as a fact.
 *
 * @param customer for whom, one of the command's customers
 * @param detail what
 */
public record Act(CustomerId customer, Detail detail) {}
