/** Holds answers that come with their reasons. */
@NullMarked
package io.rapport.crm.decision;

import org.jspecify.annotations.NullMarked;
