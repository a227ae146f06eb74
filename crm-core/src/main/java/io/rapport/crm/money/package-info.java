/** Exact money: whole minor units of one currency, or of several kept apart. */
@NullMarked
package io.rapport.crm.money;

import org.jspecify.annotations.NullMarked;
