/** Promises and cases. */
@NullMarked
package io.rapport.crm.care;

import org.jspecify.annotations.NullMarked;
