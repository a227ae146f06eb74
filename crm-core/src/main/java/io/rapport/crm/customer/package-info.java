/** Who a customer is, and the ways to name one. */
@NullMarked
package io.rapport.crm.customer;

import org.jspecify.annotations.NullMarked;
