/** What the customer has allowed, what was done with it, and what was asked, told and wished. */
@NullMarked
package io.rapport.crm.privacy;

import org.jspecify.annotations.NullMarked;
