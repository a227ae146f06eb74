/** Says who a customer is, and how one can be named. */
@NullMarked
package io.rapport.crm.customer;

import org.jspecify.annotations.NullMarked;
