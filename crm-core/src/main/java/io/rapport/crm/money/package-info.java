/** Holds exact money: whole minor units of one currency, or of several that are kept apart. */
@NullMarked
package io.rapport.crm.money;

import org.jspecify.annotations.NullMarked;
