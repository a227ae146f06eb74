/** More than purchases: referrals, influence, knowledge, and what it costs to serve a customer. */
@NullMarked
package io.rapport.crm.engagement;

import org.jspecify.annotations.NullMarked;
