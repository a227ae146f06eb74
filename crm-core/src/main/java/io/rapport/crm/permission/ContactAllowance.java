package io.rapport.crm.permission;

import io.rapport.crm.privacy.ConsentState;

/**
 * A contact allowance says what allows a contact.
 *
 * @param consent what the customer said about the purpose
 * @param promotionsLeft how many promotions the week still allows, this one included
 */
public record ContactAllowance(ConsentState consent, int promotionsLeft) {}
