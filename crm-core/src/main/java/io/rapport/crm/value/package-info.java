/** What a customer is worth: purchase history, RFM, who comes back, and how value is spread over all customers. */
@NullMarked
package io.rapport.crm.value;

import org.jspecify.annotations.NullMarked;
