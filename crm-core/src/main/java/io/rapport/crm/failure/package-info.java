/** Failures that a caller can act upon: one unchecked family, and the checks that raise its most common member. */
@NullMarked
package io.rapport.crm.failure;

import org.jspecify.annotations.NullMarked;
